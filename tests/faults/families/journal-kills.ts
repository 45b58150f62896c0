import type { Family, Outcome } from '../family.ts';
import { killHastyWriter, killWriter } from '../killed-appends.ts';

const LANES = 5;

/** Several writers, each on a vault of its own, are killed side by side: a kill is mostly waiting. */
async function lanes(kills: number, seed: number): Promise<Outcome> {
  const done = await Promise.all(
    Array.from({ length: LANES }, (_, lane) => killWriter(kills / LANES, seed * LANES + lane)),
  );
  return { cases: kills, lost: done.flatMap(({ lost }) => lost), silent: [] };
}

export const journalKills: Family = {
  name: 'journal-kills',
  what: 'SIGKILLs of the journal’s writer alone',
  cases({ seed, quick }) {
    const [batches, kills] = quick ? [1, 10] : [20, 50];
    return Array.from({ length: batches }, (_, batch) => ({
      name: `kills ${batch * kills + 1} to ${(batch + 1) * kills}`,
      run: () => lanes(kills, seed * 1000 + batch),
    }));
  },
  controls: () => [
    {
      name: 'acknowledged before the write',
      caught: async () => (await killHastyWriter()).length > 0,
    },
  ],
};
