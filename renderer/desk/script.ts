import type { VersionSummary } from '../../electron/bridge/contract.ts';

/** Scripts that are set by rules of their own: full-width signs, and what is written from right to left. */
export type Script = 'cjk' | 'rtl';

const CJK = /^(?:ja|zh|ko)\b/u;

/** The script of a version; null for those that are set like Latin. */
export function scriptOf({
  language,
  direction,
}: Pick<VersionSummary, 'language' | 'direction'>): Script | null {
  if (direction === 'rtl') return 'rtl';
  return CJK.test(language ?? '') ? 'cjk' : null;
}

/** Whether a text may be set in vertical lines. */
export const canBeVertical = (version: Pick<VersionSummary, 'language' | 'direction'>): boolean =>
  scriptOf(version) === 'cjk';
