/**
 * Names of newspapers are known by their words: nothing else tells "Brode Herald" from a writer's name, a place or a
 * short line of text. What is in doubt is left out; the reader can fill it in.
 */
const WORDS_MOST = 5;
const LONGEST = 60;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const names = (names: string): ReadonlySet<string> => new Set(names.split(/\s*[,\n]\s*/u));

/** Names without a word that only newspapers are called by. */
const WHOLE = names(`the guardian, the observer, the independent, the economist, the times,
  the sun, the spectator, the new yorker, the hindu, the globe and mail, the wall street journal, new statesman,
  wall street journal, new york times, los angeles times, financial times, sunday times, irish times, japan times,
  straits times, washington post, new york post, jerusalem post, bangkok post, jakarta post, denver post, huffpost,
  usa today, daily mail, daily express, daily mirror, evening standard, boston globe, bbc, bbc news, cnn, npr,
  sky news, fox news, nbc news, cbs news, abc news, al jazeera, bloomberg, politico, reuters, associated press,
  agence france-presse, dpa, afp, euronews, deutsche welle,
  die zeit, die welt, der spiegel, der standard, der stern, die presse, der freitag, der tagesspiegel, taz,
  die tageszeitung, neues deutschland, rheinische post, spiegel online, zeit online, focus online, tagesschau,
  frankfurter allgemeine, le monde, le figaro, le parisien, le temps, le soir, le devoir, le point, les échos,
  libération, l’humanité, l’express, la presse, ouest-france, mediapart, le monde diplomatique,
  el país, el mundo, la vanguardia, la nación, el universal, el periódico, el diario, diario de sevilla, la voz de galicia,
  la repubblica, la stampa, il sole 24 ore, il manifesto, público, expresso, o globo, folha de s.paulo,
  de volkskrant, de telegraaf, trouw, nrc, politiken, aftenposten, yle, коммерсантъ, известия, ведомости, тасс, риа новости,
  новая газета, российская газета, независимая газета, комсомольская правда,
  新华社, 新華社, 路透社, 法新社, 朝日新聞, 読売新聞, 毎日新聞, 産経新聞, 日本経済新聞, 東京新聞, 共同通信, 時事通信,
  연합뉴스, 한겨레, 경향신문, الأهرام, رويترز`);
/** A name ends in one of these, after another word. */
const LAST = set(`herald gazette courier ledger tribune chronicle telegraph inquirer sentinel argus
  zeitung anzeiger kurier tagblatt tageblatt volksblatt wochenblatt abendblatt morgenpost abendzeitung
  dagblad nyheter tidning tidende sanomat газета вестник`);
/** These too, after the name of a place: "Kieler Nachrichten", not "Gute Nachrichten". */
const LAST_OF_PLACE = set(
  'bote nachrichten rundschau allgemeine presse merkur stadtanzeiger stimme landbote',
);
/** A name begins with one of these, after an article perhaps: "La Dépêche du Midi". */
const FIRST = set('gazette courrier dépêche gaceta heraldo corriere gazzetta giornale jornal gazeta correio');
/** A name in one word. */
const SINGLE =
  /^(?:\p{L}{4,}(?:zeitung|anzeiger|bladet|posten)|(?:tage?s?|volks|abend|handels|wochen|morgen|sonntags)(?:blatt|post|spiegel)|\p{Script=Han}{1,4}(?:日报|晚报|时报|早报|日報|晚報|時報)|\p{Script=Hangul}{2,4}일보)$/iu;
const ARABIC = /^(?:صحيفة|جريدة)(?:\s\p{L}+){1,3}$/u;
const DOMAIN =
  /^(?:[a-z\d-]+\.)*[a-z\d-]{3,}\.(?:com|org|net|news|info|example|eu|co\.uk|de|at|ch|fr|it|es|nl|be|pl|se|no|dk|fi|pt|ru|ua|cn|jp|kr|in|ca|nz|ie|com\.\p{L}\p{L})$/iu;

const ARTICLES = set('the der die das le la les el il lo o a de het los las');
/** What else is not capitalised in a name. */
const JOINS = set('and & und');
/** What stands between the words of a name that begins with what it is: "Gazette de Lausanne". */
const SMALL = set('of de del della dell’ des du di da do dos das la et y e');
/** What makes a line speak of a newspaper, or of something else that is called so. */
const SPEAKS =
  set(`a an in on at to for from with by after into over why how who what when dear my our your his her this
  that not no new old good bad general public digital family human
  is are was were be has have had will can says said sees saw sues sued slams buys bought sells sold closes closed opens
  opened wins won loses lost faces fears reads leaves left joins hits calls asks tells told quits backs blames denies
  rejects mourns takes gets gives makes meets marks names finds stops saves ends dies returns thanks welcomes answers
  eine keine diese jede unsere meine liebe lieber liebes sehr an im beim vom zum zur bei mit gegen ist war hat
  cher chère au aux estimado querido cara caro`);

/** Whether a line is the name of a newspaper or an agency, or of its site, and nothing else. */
export function isOutlet(line: string): boolean {
  const name = line.trim().replaceAll("'", '’');
  if (name.length > LONGEST) return false;
  if (DOMAIN.test(name) || ARABIC.test(name)) return true;
  if (isKnown(name.toLowerCase())) return WRITTEN_SMALL.has(name) || CAPITAL.test(name);
  return (SINGLE.test(name) && beginsLikeAName(name)) || isNamed(name.split(/\s+/u));
}

const isKnown = (name: string): boolean => WHOLE.has(name) || WHOLE.has(name.replace(/^the /u, ''));

/** Whether words that begin as in a name have, in the right place, one that newspapers are called by. */
function isNamed(all: readonly string[]): boolean {
  const hasArticle = ARTICLES.has(all[0]?.toLowerCase() ?? '');
  const words = hasArticle ? all.slice(1) : all;
  const lower = words.map((word) => word.toLowerCase());
  if (words.length > WORDS_MOST || !words.every((word) => WORD.test(word))) return false;
  if (lower.some((word) => SPEAKS.has(word) || word.endsWith('’s'))) return false;
  const fits = (small: ReadonlySet<string>): boolean =>
    words.every((word, i) => beginsLikeAName(word) || (i > 0 && small.has(word)));
  const last = lower.at(-1) ?? '';
  if (words.length === 1) return hasArticle && LAST.has(last) && fits(JOINS);
  if (FIRST.has(lower[0] ?? '')) return fits(SMALL);
  const ofPlace = LAST_OF_PLACE.has(last) && /\p{L}{3}er$/u.test(lower.at(-2) ?? '');
  return (LAST.has(last) || ofPlace) && fits(JOINS);
}

const CAPITAL = /[\p{Lu}\p{Lo}]/u;
const WRITTEN_SMALL = set('taz dpa');
const WORD = /^(?:[\p{L}\p{M}\d’-]+|&)$/u;

/** With a capital, or in a script that has none. */
const beginsLikeAName = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word);
