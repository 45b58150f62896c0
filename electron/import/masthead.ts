import { type Facts, readCredit, readDateline, readLabel } from './credits.ts';
import type { Group } from './lines.ts';
import { beginsItem } from './lists.ts';
import { isOutlet } from './outlets.ts';
import { unquoted } from './quotes.ts';
import { breakWasMeant, endsSentence, isRule, isWrapped, joined, type Measure, width } from './wrapping.ts';

export interface Masthead {
  /** The groups again, every line of the masthead a group of its own. Nothing is lost or moved. */
  readonly groups: readonly Group[];
  /** Which of the groups is the headline; null where there is none. */
  readonly headline: number | null;
  readonly facts: Readonly<Facts>;
}

/** A headline is at most this many columns. */
const HEADLINE_COLUMNS = 150;
/** Credits are looked for in this many groups below the headline. */
const CREDIT_GROUPS = 4;
/** A text begins with a line, or wrapped lines, longer than this, in UTF-16 code units. */
const TEXT_LEAST = 60;
/** Something longer must follow a headline within this many groups. */
const BODY_WITHIN = 5;

/**
 * Finds what stands above an article: header lines (`Title: …`), the headline, the lines that name writer, outlet
 * and date. These are hints for labels that a reader can correct; the text keeps all of it.
 */
export function masthead(groups: readonly Group[], measure: Measure): Masthead {
  const rest: Group[] = [...groups];
  const taken: Group[] = [];
  const facts: Facts = {};
  let headline: number | null = null;

  /** Takes the first `count` lines of what is left as a group of their own. */
  function take(count: number): void {
    const first = rest.shift() ?? [];
    taken.push(first.slice(0, count));
    if (count < first.length) rest.unshift(first.slice(count));
  }

  /** Takes the name of the outlet, alone in its line above or below the lines that name writer and date. */
  function takeOutlet(belowCredit: boolean): boolean {
    const [line = '', next = ''] = [...(rest[0] ?? []).slice(0, 2), ...(rest[1] ?? []).slice(0, 1)];
    const names = facts.outlet === undefined && headline !== null && isOutlet(line);
    if (!names || !(credits(next) || (belowCredit && beginsText(rest)))) return false;
    facts.outlet = line.trim();
    take(1);
    return true;
  }

  /** Takes header lines, and credit lines that `fits` accepts, from the top; earlier facts hold. */
  function takeCredits(fits: (credit: Facts) => boolean): void {
    for (;;) {
      const line = rest[0]?.[0] ?? '';
      const credit = readCredit(line);
      const found = readLabel(line.trim()) ?? (credit && fits(credit) ? credit : null);
      if (!found) return;
      if (found.title !== undefined && facts.title === undefined) headline = taken.length;
      Object.assign(facts, { ...found, ...facts });
      take(1);
    }
  }

  // Above the headline only a date makes a credit: "By George, They Did It" is a headline.
  takeCredits((credit) => credit.published !== undefined);
  if (headline === null) {
    const count = headlineLines(rest, measure);
    if (count > 0) {
      headline = taken.length;
      facts.title = joined(rest[0]?.slice(0, count) ?? []);
      take(count);
    }
  }
  // A standfirst may stand between the headline and the credits. What stands behind them and a text is none of theirs.
  let isPast = false;
  for (let looked = 0; looked < CREDIT_GROUPS && rest.length > 0; looked++) {
    const before = taken.length;
    takeCredits(() => true);
    if (!isPast && takeOutlet(taken.length > before)) takeCredits(() => true);
    const [group = []] = rest;
    const dateline = readDateline(group[0]?.trim() ?? '');
    if (dateline) Object.assign(facts, { ...dateline, ...facts });
    const credit = group.slice(0, CREDIT_GROUPS).findIndex((line) => readCredit(line) !== null);
    if (!isPast && credit === 1 && facts.byline !== undefined && couldBeOutlet(group[0] ?? '')) {
      facts.outlet ??= group[0]?.trim() ?? '';
    }
    const outletAbove = credit > 1 && isOutlet(group[credit - 1] ?? '');
    isPast ||= credit < 0 && (facts.byline ?? facts.published) !== undefined;
    if (group.length > 0) take(credit > 0 ? credit - Number(outletAbove) : group.length);
  }
  return { groups: [...taken, ...rest], headline, facts };
}

/** Whether a line names the writer or the date and no outlet. */
function credits(line: string): boolean {
  const found = readLabel(line.trim()) ?? readCredit(line);
  return found !== null && found.outlet === undefined && (found.byline ?? found.published) !== undefined;
}

/** Whether a paragraph stands below the first line: what is longer than names, and than lines of a verse it may begin. */
function beginsText([first = [], second = []]: readonly Group[]): boolean {
  const below = first[1] ?? second.slice(0, CREDIT_GROUPS).join(' ');
  return below.length > TEXT_LEAST;
}

/** A short line between a byline and a date names the outlet. */
const couldBeOutlet = (line: string): boolean =>
  !endsSentence(line) && /^\s*\S+(?:\s+\S+){0,4}$/u.test(line.slice(0, 100));

/** How many lines at the top are the headline; 0 for none. */
function headlineLines(groups: readonly Group[], measure: Measure): number {
  const [first] = groups;
  if (first === undefined) return 0;
  const count = headlineCandidate(first, measure);
  const text = joined(first.slice(0, count));
  const below = [first.slice(count), ...groups.slice(1, BODY_WITHIN + 1)];
  const headsText = below.some((group) => group.join(' ').length > text.length);
  return count > 0 && couldBeHeadline(text) && headsText ? count : 0;
}

function headlineCandidate(first: Group, measure: Measure): number {
  if (first.length === 1 || measure.unwrapped) return 1;
  const [line = '', next = ''] = first;
  if (isRule(next) || readCredit(next) !== null || readLabel(next.trim()) !== null) return 1;
  if (isOutlet(next) && credits(first[2] ?? '')) return 1;
  if (first.length <= 3 && isWrapped(first, measure)) return first.length;
  return breakWasMeant(line, next, measure) && first.length > 3 && isWrapped(first.slice(1), measure) ? 1 : 0;
}

function couldBeHeadline(text: string): boolean {
  if (width(text) > HEADLINE_COLUMNS || beginsItem(text) || readDateline(text) !== null) return false;
  if (/[;,:]$/u.test(text) || unquoted([text]).marks > 0) return false;
  // A full stop ends a sentence, not a headline, unless it is an abbreviation's ("in the U.S."); ? and ! may end one.
  return !endsSentence(text) || /[?!…？！]\P{L}*$/u.test(text) || /\b\p{Lu}\.$/u.test(text);
}
