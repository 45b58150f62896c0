import type { Check, Offences } from '../check.ts';
import { startBuilt, type BuiltEdit, type Running } from './built-app.ts';

interface Description extends Pick<Check, 'item' | 'what'> {
  /** Looks at the running app and leaves it as it found it. */
  judge(running: Running): Promise<Offences>;
  /** Ways of breaking the app, each as changes of what was built. */
  readonly seeds: Readonly<Record<string, readonly BuiltEdit[]>>;
}

/**
 * Starting an app takes longer than all the looking. So one sound app serves every check, and one broken app the
 * first seeds of all checks, another the second ones, and so on: each check looks at a guard that no other seed
 * touches. One app runs at a time, and whoever asks for another ends the one before.
 */
let running: { readonly wave: number; readonly app: Promise<Running> } | undefined;
const waves: BuiltEdit[][] = [];
const SOUND = -1;

async function appOf(wave: number): Promise<Running> {
  if (running?.wave !== wave) {
    await closeRunning();
    running = { wave, app: startBuilt(waves[wave] ?? []) };
  }
  return running.app;
}

/** Ends the app that was looked at last. */
export async function closeRunning(): Promise<void> {
  const last = await running?.app.catch(() => undefined);
  running = undefined;
  await last?.close();
}

/** A check in the running app, on Electron or on the stand-in. What it finds harmless is our own app. */
export function runtimeCheck({ judge, seeds, ...rest }: Description): Check {
  return {
    ...rest,
    how: 'runtime',
    ours: async () => judge(await appOf(SOUND)),
    seeds: Object.entries(seeds).map(([name, edits], wave) => {
      (waves[wave] ??= []).push(...edits);
      return { name, offences: async () => judge(await appOf(wave)) };
    }),
    harmless: [],
  };
}
