import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { killApp, launchApp } from '../electron-standin/launch.ts';
import { articleRows, samples } from '../e2e/reader.ts';
import { beginReading, cards, databaseRows, noticeOf, shows, vaultRows, writeIn } from './app.ts';
import type { Outcome } from './family.ts';
import { compare } from './compare.ts';
import { seeded } from './random.ts';
import { inScratch } from './vaults.ts';

const WAYS = ['main', 'browser', 'both'] as const;
const KEY_MS = 50;
const NOTES = 3;

interface Typed {
  /** Words that a card called Saved, by note. */
  readonly saved: Map<string, string>;
  /** Everything typed, saved or not, by note. */
  readonly shown: Map<string, string>;
}

/** Types into a note for a while that the seed decides; every look at the cards is noted. */
async function typeForAWhile(page: Page, next: () => number, { saved, shown }: Typed): Promise<void> {
  await writeIn(page, Math.floor(next() * NOTES));
  const ends = performance.now() + 600 + next() * 1200;
  const letters = 'abcdefghijklmnopqrstuvwxyz ';
  while (performance.now() < ends) {
    const pressed = performance.now();
    const letter = letters[Math.floor(next() * letters.length)] ?? 'a';
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    // Now and then the reader pauses long enough for the card to say Saved.
    const pause = next() < 0.1 ? 500 : KEY_MS;
    while (performance.now() - pressed < pause) {
      for (const { id, state, body } of await cards(page)) {
        shown.set(id, body);
        if (state === 'saved') saved.set(id, body);
      }
    }
  }
}

/**
 * Kills the whole app again and again while notes are typed, and now and then loses its database as well. Whatever
 * said Saved must be there after the next start; where typed words are missing, the start must say so.
 */
export function killWhileTyping(kills: number, seed: number): Promise<Outcome> {
  return inScratch(async (profile) => {
    const next = seeded(seed);
    const typed: Typed = { saved: new Map(), shown: new Map() };
    const lost: string[] = [];
    const silent: string[] = [];
    const articles = samples().length;
    let { app, page } = await launchApp({ profile });
    await beginReading(page);
    for (const { id, body } of await cards(page)) typed.saved.set(id, body);

    for (let kill = 0; kill < kills; kill += 1) {
      const way = WAYS[kill % WAYS.length] ?? 'both';
      await typeForAWhile(page, next, typed);
      await killApp(app, way);
      if (kill % 5 === 4) {
        rmSync(path.join(profile, 'session/Default/IndexedDB'), { recursive: true, force: true });
      }
      ({ app, page } = await launchApp({ profile }));
      const where = `kill ${kill + 1} (${way}, seed ${seed})`;
      await shows(page, articles, NOTES);
      if ((await articleRows(page).count()) !== articles) silent.push(`${where}: another number of articles`);
      const after = new Map((await cards(page)).map(({ id, body }) => [id, body]));
      for (const [id, body] of typed.saved) {
        const now = after.get(id);
        if (now === undefined) lost.push(`${where}: note ${id} is gone`);
        else if (!now.startsWith(body)) lost.push(`${where}: “${body}” became “${now}”`);
      }
      const missing = [...typed.shown].some(([id, body]) => !(after.get(id) ?? '').startsWith(body));
      if (missing && !/ended while a note was being typed/u.test(await noticeOf(page))) {
        silent.push(`${where}: typed words are missing and nothing was said`);
      }
      typed.shown.clear();
      for (const [id, body] of after) typed.saved.set(id, body);
    }
    const rows = await databaseRows(page);
    await app.close();
    const sides = compare(await vaultRows(profile), rows, `after ${kills} kills of seed ${seed}`);
    return { cases: kills, lost: [...lost, ...sides.lost], silent: [...silent, ...sides.silent] };
  });
}
