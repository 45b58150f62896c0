import { mkdirSync } from 'node:fs';
import { compare } from '../compare.ts';
import { DAMAGES, type Damage } from '../damages.ts';
import type { Family, Outcome } from '../family.ts';
import { importInto, libraryNamed, replay, startChromium, textsOf, type Library } from '../library-page.ts';
import type { RowTexts } from '../page/library.ts';
import { seeded } from '../random.ts';
import { inScratch } from '../vaults.ts';

const NOTES = 24;
/** Enough for LevelDB to write a table file. */
const BIG_BYTES = 4_800_000;
const PLACES = 6;

interface Damaged {
  readonly library: Library;
  readonly damage: Damage;
  readonly place: number;
  /** The rows that were acknowledged. */
  before: RowTexts;
  versions: readonly string[];
}

/** Fills libraries in one run of Chromium, damages each, and looks at them in the next. */
async function damageAll(
  damages: readonly Damage[],
  places: (damage: Damage) => readonly number[],
  look: 'with the start check' | 'without',
): Promise<Outcome> {
  return inScratch(async (profile) => {
    mkdirSync(profile, { recursive: true });
    const all: Damaged[] = damages.flatMap((damage, kind) =>
      places(damage).map((place, n) => ({
        library: libraryNamed(profile, `library-${kind}-${n}`),
        damage,
        place,
        before: {},
        versions: [],
      })),
    );
    const first = await startChromium(profile);
    for (const each of all) {
      const page = await first.open(each.library);
      const started = await page.evaluate(() => library.start());
      if (started.failed !== null) throw new Error(started.failed);
      const versions = await importInto(first.vault(each.library), each.damage.big ? BIG_BYTES : 60_000);
      await page.evaluate(([summaries, notes]) => library.fill(summaries, notes), [versions, NOTES] as const);
      each.before = await page.evaluate(() => library.rows());
      each.versions = versions.map(({ versionId }) => versionId);
      await page.close();
    }
    await first.close();

    for (const { damage, library, place } of all) damage.at(library, place);

    const second = await startChromium(profile);
    const outcomes: Omit<Outcome, 'cases'>[] = [];
    for (const each of all) outcomes.push(await lookAt(second, each, look));
    await second.close();
    return {
      cases: all.length,
      lost: outcomes.flatMap(({ lost }) => lost),
      silent: outcomes.flatMap(({ silent }) => silent),
    };
  });
}

async function lookAt(
  chromium: Awaited<ReturnType<typeof startChromium>>,
  { library, damage, place, before, versions }: Damaged,
  look: 'with the start check' | 'without',
): Promise<Omit<Outcome, 'cases'>> {
  const where = `${damage.name} at ${place.toFixed(2)}`;
  const page = await chromium.open(library);
  try {
    if (look === 'without') {
      const rows = await page.evaluate(() => globalThis.library.rows()).catch(() => ({}));
      return compare(before, rows, where);
    }
    const started = await page.evaluate(() => globalThis.library.start());
    if (started.failed !== null || started.readOnly !== null) {
      return { lost: [`${where}: ${started.failed ?? started.readOnly}`], silent: [] };
    }
    const vault = await replay(chromium.vault(library));
    const rows = await page.evaluate(() => globalThis.library.rows());
    const shown = await page.evaluate(() => globalThis.library.shown());
    const inVault = compare(before, vault, `${where}, vault`);
    const inDatabase = compare(before, rows, where);
    const texts = compare(
      await textsOf(chromium.vault(library), versions),
      shown.texts,
      `${where}, the text`,
    );
    const unsaid = started.fromNothing && started.notice === null ? [`${where}: rebuilt without a word`] : [];
    return {
      lost: [...inVault.lost, ...inDatabase.lost, ...texts.lost],
      silent: [...inVault.silent, ...inDatabase.silent, ...texts.silent, ...unsaid],
    };
  } finally {
    await page.close();
  }
}

/** Places from the first byte to the last, each moved a little by the seed. */
function placesOf(seed: number, count: number): number[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => (n + random() * 0.98) / count);
}

export const damage: Family = {
  name: 'damage',
  what: 'damage to the IndexedDB folder between two starts; rows and texts against the vault',
  cases({ seed, quick }) {
    if (quick) {
      const chosen = DAMAGES.filter(({ name }) => /torn|garbage|blob flipped/u.test(name));
      return [
        {
          name: 'one place each',
          run: () => damageAll(chosen, () => placesOf(seed, 1), 'with the start check'),
        },
      ];
    }
    return DAMAGES.map((each) => ({
      name: each.name,
      run: () => damageAll([each], () => placesOf(seed, PLACES), 'with the start check'),
    }));
  },
  controls: ({ seed }) => [
    {
      name: 'the start check off',
      async caught() {
        const chosen = DAMAGES.filter(({ name }) => /^(?:MANIFEST cut|blob flipped)/u.test(name));
        const { lost, silent } = await damageAll(chosen, () => placesOf(seed, 1), 'without');
        return lost.length > 0 && silent.length > 0;
      },
    },
  ],
};
