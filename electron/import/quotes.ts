import type { Group } from './lines.ts';

/** A part of a group whose lines are quoted equally deep. */
export interface Passage {
  /** Without their marks; never empty, no line blank. */
  readonly lines: Group;
  /** How many marks each line had; 0 where nothing is quoted. */
  readonly depth: number;
}

export interface Unquoted {
  readonly passages: readonly Passage[];
  /** How many marks were taken out. */
  readonly marks: number;
}

const MARKS = /^ {0,3}>(?:[ \t]?>)*[ \t]?/u;
/**
 * Words open a quotation: before figures and signs `>` may be a comparison, and three together are the prompt
 * of a program.
 */
const OPENS = /^ {0,3}>(?:[ \t]?>)*[ \t]*[\p{L}\p{Pi}\p{Ps}"'*_]/u;
const PROMPT = /^ {0,3}>>>[ \t]/u;

/**
 * Takes the marks of quotation (`>`, as in mails) from a group of lines. Only a group that is marked throughout
 * is a quotation: in prose a line may happen to begin with the sign. A mark alone in its line is a blank line.
 */
export function unquoted(group: Group): Unquoted {
  const [first = ''] = group;
  if (!OPENS.test(first) || PROMPT.test(first) || !group.every((line) => MARKS.test(line))) {
    return { passages: [{ lines: group, depth: 0 }], marks: 0 };
  }
  const passages: { lines: string[]; depth: number }[] = [];
  let marks = 0;
  let isOpen = false;
  for (const line of group) {
    const mark = MARKS.exec(line)?.[0] ?? '';
    const depth = mark.replace(/[^>]/gu, '').length;
    const rest = line.slice(mark.length);
    const last = passages.at(-1);
    marks += depth;
    if (rest.trim() === '') isOpen = false;
    else if (isOpen && last?.depth === depth) last.lines.push(rest);
    else {
      passages.push({ lines: [rest], depth });
      isOpen = true;
    }
  }
  return { passages, marks };
}
