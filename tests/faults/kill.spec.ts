import { expect, test } from '@playwright/test';
import { killWhileTyping } from './killed-app.ts';

/**
 * The promise behind the word Saved: whatever is killed while notes are being typed, everything that said Saved
 * is there after the next start. Seeded, so that a failure can be run again; `npm run test:faults` kills more often.
 */
const KILLS = Number(process.env['LECTERN_KILLS'] ?? 20);
const SEED = Number(process.env['LECTERN_SEED'] ?? 1);

test(`${KILLS} kills while notes are typed lose nothing that said Saved`, async () => {
  test.setTimeout(KILLS * 20_000);
  expect(await killWhileTyping(KILLS, SEED)).toEqual({ cases: KILLS, lost: [], silent: [] });
});
