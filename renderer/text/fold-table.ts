/** What is told apart all the same; by default neither case nor diacritics are. */
export interface Folding {
  readonly caseSensitive?: boolean;
  readonly diacriticSensitive?: boolean;
}

/** Instead of a unit: the character becomes none or several, or is no single unit. */
export const LONGER = 0xfffe;
/** The same, and it belongs to the character before it: both become one, or it goes. */
export const MARK = 0xffff;

/** Only so long a character is remembered: there is no end to marks. */
const LONGEST_KNOWN = 3;

/** How characters are folded. */
export interface FoldTable {
  /** By UTF-16 code unit the folded unit, or `LONGER`, or `MARK`. */
  readonly units: Uint16Array;
  /** What a character becomes, or one with its marks. */
  longer(character: string): string;
}

/** Ideographs, Hangul and private characters stay as they are. */
const SAME: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xac00, 0xd7ff],
  [0xe000, 0xf8ff],
];
const SURROGATES = [0xd800, 0xdfff] as const;
/** Vowels and last consonants of decomposed Hangul: they compose with what is before them. */
const JAMO = [0x1160, 0x11ff] as const;

/** Not seen in a text: soft hyphens, joiners, marks of direction, variation selectors; and Arabic's lengthening. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/u;
/** Marks beside a letter. Those of other scripts, and the voice marks of kana, make another letter. */
const DIACRITICS =
  /(?=\p{Mn})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}](?<![\u3099\u309a])/gu;
/** Decomposes, and is a letter of its own to every reader. */
const OWN_LETTER = /^[йЙ]$/u;
/** Letters that Unicode does not decompose though readers type them so. */
const TYPED = pairs('øo łl đd ħh ðd ıi æae œoe þth ØO ŁL ĐD ĦH ÐD ÆAE ŒOE ÞTH');
/** Marks between words, whose shapes are not told apart. */
const SHAPES = pairs(`‘' ’' ‚' ‛' ʼ' ′' “" ”" „" ‟" ″" «" »" ‐- ‑- ‒- –- —- ―- −-`);

/** `ab cde`: `a` is written `b`, `c` is written `de`. */
function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

const tables = new Map<string, FoldTable>();

/** The table of a folding, made when it is first asked for (20 ms) and kept. */
export function tableOf(folding: Folding): FoldTable {
  const key = `${folding.caseSensitive ?? false} ${folding.diacriticSensitive ?? false}`;
  const table = tables.get(key) ?? createTable(folding);
  tables.set(key, table);
  return table;
}

function createTable(folding: Folding): FoldTable {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  units.fill(LONGER, SURROGATES[0], SURROGATES[1] + 1);

  const marks = new Set<number>();
  for (let unit = 0; unit < units.length; unit++) {
    const skip = [...SAME, SURROGATES].find(([first, last]) => unit >= first && unit <= last);
    if (skip) {
      [, unit] = skip;
      continue;
    }
    const character = String.fromCharCode(unit);
    const folded = foldCharacter(character, folding);
    const isUnit = folded.length === 1 && folded.charCodeAt(0) < LONGER;
    units[unit] = isUnit ? folded.charCodeAt(0) : LONGER;
    if (folded === '' && withoutDiacritics(character) === '') marks.add(unit);
    for (const mark of marksOf(character)) marks.add(mark);
  }
  for (const mark of marks) units[mark] = MARK;
  units.fill(MARK, JAMO[0], JAMO[1] + 1);

  const known = new Map<string, string>();
  return {
    units,
    longer(source) {
      let folded = known.get(source);
      if (folded !== undefined) return folded;
      folded = Array.from(source.normalize('NFC'), (one) => foldCharacter(one, folding)).join('');
      if (source.length <= LONGEST_KNOWN) known.set(source, folded);
      return folded;
    },
  };
}

/** The units that compose with one before them into this character. */
function marksOf(character: string): number[] {
  const decomposed = character.normalize('NFD');
  if (decomposed === character || decomposed.normalize('NFC') !== character) return [];
  return Array.from(decomposed.slice(1), (mark) => mark.charCodeAt(0));
}

function foldCharacter(character: string, { caseSensitive, diacriticSensitive }: Folding): string {
  if (UNSEEN.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  let folded = SHAPES.get(character) ?? character.normalize('NFKC');
  if (!diacriticSensitive && !OWN_LETTER.test(character)) folded = withoutDiacritics(folded);
  // By way of upper case: `ß` is `ss`, `ς` is `σ`, `ſ` is `s`.
  if (!caseSensitive) folded = folded.toUpperCase().toLowerCase();
  return folded.normalize('NFC');
}

const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(/./gsu, (letter) => TYPED.get(letter) ?? letter);
