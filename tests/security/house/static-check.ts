import { parse, type Source } from '../../unit/architecture/sources.ts';
import type { Check, Offences, Variant } from '../check.ts';
import { edited, type Edit } from './edit.ts';
import { ourHouse, type House } from './texts.ts';

/** What static rules look at: every text, and those that are code as syntax trees. */
export interface Subject {
  readonly house: House;
  readonly sources: readonly Source[];
}

export type Rule = (subject: Subject) => Offences;

interface Description extends Pick<Check, 'item' | 'what'> {
  readonly rule: Rule;
  /** Ways of breaking the rule, each as changes of our own house. */
  readonly seeds: Readonly<Record<string, readonly Edit[]>>;
  /** Changes that only look like breaking it. */
  readonly harmless?: Readonly<Record<string, readonly Edit[]>>;
}

export function staticCheck({ rule, seeds, harmless = {}, ...rest }: Description): Check {
  const judge = async (edits: readonly Edit[]): Promise<Offences> =>
    rule(subjectOf(edited(await ourHouse(), edits)));
  const variants = (of: Readonly<Record<string, readonly Edit[]>>): Variant[] =>
    Object.entries(of).map(([name, edits]) => ({ name, offences: () => judge(edits) }));
  return {
    ...rest,
    how: 'static',
    ours: () => judge([]),
    seeds: variants(seeds),
    harmless: variants(harmless),
  };
}

/** Most texts are the same in every variant; they are parsed once. */
const parsed = new Map<string, Map<string, Source>>();

function subjectOf(house: House): Subject {
  const sources = [...house].filter(([file]) => /\.(?:ts|cjs)$/u.test(file));
  return { house, sources: sources.map(([file, text]) => sourceOf(file, text)) };
}

function sourceOf(file: string, text: string): Source {
  const versions = parsed.get(file) ?? new Map<string, Source>();
  parsed.set(file, versions);
  const known = versions.get(text);
  if (known) return known;
  const source = parse(file, text);
  versions.set(text, source);
  return source;
}
