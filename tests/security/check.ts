/** What a check found wrong: one sentence for each offence; none when all is well. */
export type Offences = readonly string[];
type Found = Offences | Promise<Offences>;

/** A subject other than ours, and what the check finds in it. */
export interface Variant {
  readonly name: string;
  offences(): Found;
}

/**
 * One check of one item. It is proved twice: a check that misses a seeded violation is blind, and one that finds
 * something in what only looks like a violation cries wolf. Tests and the printed table run the same ones.
 */
export interface Check {
  /** Number of the item in `items.ts`. */
  readonly item: number;
  /** By rules over sources, by calling the guard itself, or in the running app. */
  readonly how: 'static' | 'exercise' | 'runtime';
  /** What holds, as a sentence. */
  readonly what: string;
  /** What it finds in our own app. */
  ours(): Found;
  /** Each a violation that must be found. */
  readonly seeds: readonly Variant[];
  /** Each harmless: nothing may be found. */
  readonly harmless: readonly Variant[];
}

interface Description<Subject> extends Pick<Check, 'item' | 'how' | 'what'> {
  readonly ours: Subject;
  judge(subject: Subject): Found;
  readonly seeds: Readonly<Record<string, Subject>>;
  readonly harmless?: Readonly<Record<string, Subject>>;
}

/** A check that judges subjects of one kind, ours among them. */
export function checkOf<Subject>(description: Description<Subject>): Check {
  const { judge, ours, seeds, harmless = {}, ...rest } = description;
  const variants = (subjects: Readonly<Record<string, Subject>>): Variant[] =>
    Object.entries(subjects).map(([name, subject]) => ({ name, offences: async () => judge(subject) }));
  return { ...rest, ours: async () => judge(ours), seeds: variants(seeds), harmless: variants(harmless) };
}
