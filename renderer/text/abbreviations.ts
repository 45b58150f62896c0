/**
 * Words that end in a full stop and do not end a sentence by it, in the languages of most articles. They stand as they
 * are written: `Gen.` is a title, `gen.` is not. An article's language is often not known, so the lists are one: a word
 * that is no abbreviation in another of these languages only.
 */
const BEFORE_WORDS = new Set(
  [
    // English
    'Mr Mrs Ms Messrs Dr Drs Prof Rev Hon Gen Lt Col Capt Cmdr Adm Sgt Maj Sen Rep Reps Gov Pres Supt Insp St Ste Mt Ft',
    'vs approx ca cf viz dept Dept Univ Assoc',
    // German
    'Hr Hrn Fr Dipl Mag Ing Hl hl bzw vgl Vgl evtl ggf inkl zzgl sog Sog geb verh Mio Mrd Tsd Ziff Jh dt engl frz lat',
    'griech ital span resp exkl allg bes eigtl ehem',
    // French
    'Mme Mmes Mlle Mlles Mgr MM Pr av éd env',
    // Spanish, Portuguese
    'Sr Sra Sres Srta Dña Dra Profa Ud Uds Lic Gral Cnel Avda EE Exmo Exma Eng',
    // Italian
    'Sig Sigg Dott Avv Geom cfr',
    // Dutch
    'dhr mevr mw drs ir bijv prof dr',
    // Polish
    'mgr inż hab ul św tzw np',
    // Russian
    'им ул пл тов проф акад тыс млн млрд доц инж',
    // Turkish
    'Doç Sn Av',
    // Greek
    'κ κα κκ Δρ δηλ',
    // Hindi
    'डॉ प्रो',
  ]
    .join(' ')
    .split(' '),
);

/** The same, but only before a number: `No. 5`, `Nov. 24`. */
const BEFORE_NUMBERS = new Set(
  [
    'No no Nos Nr nr Núm núm num p pp P s S c ch chap Chap sec Sec vol Vol vols art Art arts fig Fig figs eq Abs Kap Bd Jg',
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez pág págs pag blz godz kl стр рис с',
  ]
    .join(' ')
    .split(' '),
);

/** Abbreviations of several words: no sentence ends within them or after them, whatever follows. */
const SEVERAL_WORDS =
  /(?<![\p{L}\p{M}])(?:e\. ?g|i\. ?e|et al|z\. ?B|d\. ?h|u\. ?a|o\. ?Ä|i\. ?d\. ?R|v\. ?Chr|n\. ?Chr|c\.-à-d|p\. ?ex|p\. ?ej|p\. ?es|m\. ?in|o\. ?a|d\.w\.z|bl\. ?a|t\. ?ex|f\. ?eks|т\. ?е|т\. ?к|π\. ?χ)\./gu;

/** Words that begin sentences, and follow no initial or title: names of people hold none of them. */
const STARTERS = new Set(
  [
    'the a an this that these those he she it we they i you in on at but and so if when then there his her its their our',
    'my what who why how as for not yes all some after before',
    'die er es wir im am und aber doch wenn als dann dies diese sein ihre',
    'les une il elle nous vous ils elles ce cette ces mais dans',
    'él ella pero este esta una lo gli ma nel um uma ele ela mas',
    'het een hij zij maar',
    'он она оно они это в на но',
  ]
    .join(' ')
    .split(' '),
);

/** Languages that write ordinal numbers with a full stop. */
const ORDINALS = new Set('de da nb nn no fi et lv cs sk sl hr sr bs hu is'.split(' '));
const AFTER_ORDINALS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/u;

/** Initials and letters in a row: `J.`, `U.S.`, `د.`; small letters are no initials. */
const INITIALS = /^(?:[\p{Lu}\p{Lo}]\p{M}*\.)+$/u;

/**
 * Whether the full stop that ends `before` belongs to an abbreviation, an initial or an ordinal number, and the sentence
 * goes on in `after`. Both are trimmed at the joint.
 */
export function goesOn(before: string, after: string, language: string | null): boolean {
  const word = /[\p{L}\p{M}\p{N}.]+\.$/u.exec(before)?.[0];
  if (word === undefined) return false;
  for (const { index, 0: found } of `${before} ${after}`.matchAll(SEVERAL_WORDS)) {
    if (index < before.length && index + found.length >= before.length) return true;
  }
  const bare = word.slice(0, -1);
  if (BEFORE_NUMBERS.has(bare) && /^(?:\p{Nd}|[IVXLC]+\b)/u.test(after)) return true;
  const next = /^\P{L}*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  if (STARTERS.has(next.toLowerCase())) return false;
  if (/^\p{Nd}{1,2}$/u.test(bare)) {
    return ORDINALS.has(language?.split('-')[0] ?? '') || AFTER_ORDINALS.test(after);
  }
  return BEFORE_WORDS.has(bare) || INITIALS.test(word);
}
