import { refuseTheRest } from './refuse.ts';

/** Chromium's switches, from the command line and from `app.commandLine`; those without a value hold ''. */
export const switches = new Map<string, string>();

/** Features are lists, joined over several mentions; every other switch is replaced. */
const LISTS = new Set(['enable-features', 'disable-features']);

export function readSwitches(argv: readonly string[]): void {
  for (const argument of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/su.exec(argument) ?? [];
    if (name !== undefined) switches.set(name, value ?? '');
  }
}

/** `app.commandLine`. */
export const commandLine = refuseTheRest('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    const before = switches.get(name);
    switches.set(name, before && LISTS.has(name) ? `${before},${value}` : String(value));
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  removeSwitch(name: string): void {
    switches.delete(name);
  },
});
