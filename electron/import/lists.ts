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
