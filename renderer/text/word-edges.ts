const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that are written without spaces: between their letters words may begin and end anywhere. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]/u;

/** Whether a word may begin or end at an offset of a text, in UTF-16 code units. */
export function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = String.fromCodePoint(text.codePointAt(offset) as number);
  if (!WORD.test(after)) return true;
  const before = characterBefore(text, offset);
  return !WORD.test(before) || UNSPACED.test(before) || UNSPACED.test(after);
}

function characterBefore(text: string, offset: number): string {
  const pair = text.codePointAt(offset - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(offset - 1);
}
