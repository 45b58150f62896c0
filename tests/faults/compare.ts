import type { Outcome } from './family.ts';
import type { RowTexts } from './page/library.ts';

/** What the rows afterwards lack or have otherwise; what is more than before counts as otherwise. */
export function compare(before: RowTexts, after: RowTexts, where: string): Omit<Outcome, 'cases'> {
  const keys = Object.keys(before);
  return {
    lost: keys.filter((key) => after[key] === undefined).map((key) => `${where}: ${key}`),
    silent: [
      ...keys.filter((key) => after[key] !== undefined && after[key] !== before[key]),
      ...Object.keys(after).filter((key) => before[key] === undefined),
    ].map((key) => `${where}: ${key} differs`),
  };
}
