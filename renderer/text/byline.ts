/** Whether a block right below the headline is the line that names writer or outlet. */
export function isByline(
  text: string,
  { byline, outlet }: { readonly byline: string | null; readonly outlet: string | null },
): boolean {
  return text.length < 160 && [byline, outlet].some((name) => name !== null && text.includes(name));
}

/** An agency's opening: `KESTEN, 14 May (Ausk Press) — The barrage`. */
const DATELINE = /^\p{Lu}[^.!?]{2,80}?(?:—|–|--|\s-\s)/u;

/**
 * What a block near the headline may say of the article: all of a credit or a date's line, the dateline of a
 * paragraph, nothing of any other text.
 */
export function creditOf(text: string): string {
  const isLine = text.length < 160 && !/[.!?…。！？]\P{L}*$/u.test(text);
  return isLine ? text : (DATELINE.exec(text)?.[0] ?? '');
}
