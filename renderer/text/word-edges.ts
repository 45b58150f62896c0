const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that are written without spaces: between their letters words may begin and end anywhere. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]/u;

/** The same for ASCII, where nearly all questions are. */
const ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  Number(WORD.test(String.fromCharCode(unit))),
);

/** Whether a word may begin or end at an offset of a text, in UTF-16 code units. */
export function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  const unitBefore = text.charCodeAt(offset - 1);
  if (unit < 0x80 && unitBefore < 0x80) return !(ASCII_WORD[unit] && ASCII_WORD[unitBefore]);
  const after = String.fromCodePoint(text.codePointAt(offset) as number);
  if (!WORD.test(after)) return true;
  const before = characterBefore(text, offset);
  return !WORD.test(before) || UNSPACED.test(before) || UNSPACED.test(after);
}

function characterBefore(text: string, offset: number): string {
  const pair = text.codePointAt(offset - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(offset - 1);
}
