import type { Block } from '../bridge/contract.ts';
import { readDate } from './dates.ts';
import type { Group } from './lines.ts';

const ITEM = /^\s*(?:[-*+•‣◦·–]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/u;

/** Whether a line begins with a bullet or a number. Looks at its first 200 code units. */
export const beginsItem = (line: string): boolean => ITEM.test(line.slice(0, 200));

/** Whether a group is a list: at least two of its lines, and 3 in 10, begin an item. */
export function isList(group: Group): boolean {
  const items = group.filter(beginsItem).length;
  return items >= 2 && items >= group.length * 0.3;
}

export interface Item {
  readonly lines: Group;
  /** Depth of nesting, from 1; 0 for lines before the first item. */
  readonly level: number;
}

/** Cuts a list into items, each with the lines that follow it; the deeper an item is indented, the higher its level. */
export function itemsOf(group: Group): Item[] {
  const items: { lines: string[]; level: number }[] = [];
  const open: number[] = [];
  for (const line of group) {
    const last = items.at(-1);
    if (beginsItem(line)) {
      const indent = line.length - line.trimStart().length;
      while ((open.at(-1) ?? -1) >= indent) open.pop();
      open.push(indent);
      items.push({ lines: [line], level: open.length });
    } else if (last) last.lines.push(line);
    else items.push({ lines: [line], level: 0 });
  }
  return items;
}

const NUMBER = /^\(?(\d{1,3})[.)]/u;
/** A date stands in the first three words of its line, or in two without a year. */
const OPENING = /^\S+\s+\S+(?:\s+\S+)?/u;

/** What a numbered line counts, and the day it opens with, if it does. */
interface Numbered {
  readonly n: number;
  readonly date: string | null;
}

/**
 * Lets only what belongs to a list be an item of one; every other becomes a paragraph. A number and a full stop
 * begin dates too ("14. Mai 2026"), and sentences. Such a line is an item where it counts 1, where another item
 * stands beside it, or where the numbered line before or after it, however far away, counts one less or more.
 * A date with a year never is.
 */
export function listed(blocks: readonly Block[]): Block[] {
  // An item with a bullet or a letter is null here, and undefined is what is no item.
  const items = withoutCalendars(
    blocks.map((block) => {
      const item = block.kind === 'listItem' ? numbered(block.text) : undefined;
      return hasYear(item?.date) ? undefined : item;
    }),
  );
  const counts = items.flatMap((item) => (item ? [item] : []));
  let passed = 0;
  return blocks.map((block, i) => {
    const item = items[i];
    if (block.kind !== 'listItem' || item === null) return block;
    if (item) passed++;
    const belongs =
      item !== undefined &&
      (items[i - 1] !== undefined ||
        items[i + 1] !== undefined ||
        (item.date === null && isCounted(item.n, counts[passed - 2]?.n, counts[passed]?.n)));
    return belongs ? block : { ...block, kind: 'paragraph', level: 0 };
  });
}

function numbered(text: string): Numbered | null {
  const n = NUMBER.exec(text)?.[1];
  return n === undefined ? null : { n: Number(n), date: openingDate(text) };
}

/** The day that a line opens with: `14. Mai 2026`, `3. Oktober, Kesten`. */
function openingDate(text: string): string | null {
  const opening = OPENING.exec(text.slice(0, 200))?.[0] ?? '';
  return readDate(opening) ?? readDate(opening.split(/\s+/u).slice(0, 2).join(' '));
}

const hasYear = (date: string | null | undefined): boolean => date?.startsWith('-') === false;

type Items = readonly (Numbered | null | undefined)[];

/** Days in a row are no items where two are of the same month: that is a calendar, and not the names of the months. */
function withoutCalendars(items: Items): Items {
  const rest = [...items];
  for (let from = 0; from < items.length; from++) {
    let to = from;
    const months = new Set<string>();
    for (let date = items[to]?.date; date; date = items[++to]?.date) months.add(date.slice(0, 5));
    if (months.size < to - from) rest.fill(undefined, from, to);
    from = Math.max(from, to - 1);
  }
  return rest;
}

const isCounted = (n: number, ...around: readonly (number | undefined)[]): boolean =>
  n <= 1 || around.some((other) => other !== undefined && Math.abs(other - n) === 1);
