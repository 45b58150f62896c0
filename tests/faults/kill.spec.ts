import { expect, test, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { killApp, launchApp } from '../electron-standin/launch.ts';
import {
  articleRows,
  importFiles,
  newProfile,
  openArticle,
  samples,
  seenNotes,
  writeNote,
} from '../e2e/reader.ts';

/**
 * The promise behind the word Saved: whatever is killed while notes are being typed, everything that said Saved
 * is there after the next start. Seeded, so that a failure can be run again.
 */
const KILLS = Number(process.env['LECTERN_KILLS'] ?? 20);
const SEED = Number(process.env['LECTERN_SEED'] ?? 1);
const WAYS = ['main', 'browser', 'both'] as const;
const KEY_MS = 50;

/** Mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Notes whose card says Saved, with the words it says that of. */
function savedNotes(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const root = document.querySelector('lectern-app')?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    const saved: Record<string, string> = {};
    for (const card of root?.querySelectorAll('lectern-note') ?? []) {
      const state = card.shadowRoot?.querySelector<HTMLElement>('.saved')?.dataset['state'];
      const field = card.shadowRoot?.querySelector('textarea');
      const { note } = card as unknown as { note: { id: string } };
      if (state === 'saved' && field) saved[note.id] = field.value;
    }
    return saved;
  });
}

async function typeUntilKilled(page: Page, next: () => number, saved: Map<string, string>): Promise<void> {
  const ends = performance.now() + 600 + next() * 1200;
  const letters = 'abcdefghijklmnopqrstuvwxyz ';
  const cards = page.locator('lectern-note');
  const count = await cards.count();
  const card = cards.nth(Math.floor(next() * count));
  await expect(async () => {
    await card.locator('article').focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('textarea')).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await card.locator('textarea').press('End');
  while (performance.now() < ends) {
    const pressed = performance.now();
    await page.keyboard.press(
      letters[Math.floor(next() * letters.length)] === ' '
        ? 'Space'
        : (letters[Math.floor(next() * 26)] ?? 'a'),
    );
    // Now and then the reader pauses long enough for the card to say Saved.
    const pause = next() < 0.1 ? 500 : KEY_MS;
    while (performance.now() - pressed < pause) {
      for (const [id, body] of Object.entries(await savedNotes(page))) saved.set(id, body);
    }
  }
}

test(`${KILLS} kills while notes are typed lose nothing that said Saved`, async () => {
  test.setTimeout(KILLS * 20_000);
  const profile = newProfile();
  const next = random(SEED);
  const saved = new Map<string, string>();
  let { app, page } = await launchApp({ profile });
  await importFiles(page, samples());
  await openArticle(page, 'Inspectors find cracked');
  await writeNote(page, 'hairline cracks', 'Claim', 'one');
  await writeNote(page, 'fully safe', 'Question', 'two');
  await writeNote(page, 'reported no', 'To check', 'three');
  for (const { id, body } of await seenNotes(page)) saved.set(id, body);

  for (let kill = 0; kill < KILLS; kill++) {
    const way = WAYS[kill % WAYS.length] ?? 'both';
    await typeUntilKilled(page, next, saved);
    await killApp(app, way);
    if (kill % 5 === 4)
      rmSync(path.join(profile, 'session/Default/IndexedDB'), { recursive: true, force: true });
    ({ app, page } = await launchApp({ profile }));
    await expect(page.locator('lectern-note')).toHaveCount(3);
    await expect(articleRows(page)).toHaveCount(3);
    const after = new Map((await seenNotes(page)).map((note) => [note.id, note.body]));
    for (const [id, body] of saved) {
      expect(after.get(id), `kill ${kill + 1} (${way}, seed ${SEED}): note ${id}`).toBeDefined();
      expect(
        after.get(id)?.startsWith(body),
        `kill ${kill + 1} (${way}, seed ${SEED}): “${body}” became “${after.get(id)}”`,
      ).toBe(true);
    }
    for (const [id, body] of after) saved.set(id, body);
  }
  await app.close();
});
