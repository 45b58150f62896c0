import type { Block, Remark } from '../bridge/contract.ts';
import type { Facts } from './credits.ts';
import { type Lines, readLines } from './lines.ts';
import { listed } from './lists.ts';
import { masthead } from './masthead.ts';
import { unquoted } from './quotes.ts';
import { block, narrowed, quotation, structure } from './structure.ts';
import { remarked } from './wording.ts';
import { joined, measureOf } from './wrapping.ts';

/** A text as an article: its blocks, what it says of itself, and what was done to it. */
export interface Parsed {
  readonly blocks: readonly Block[];
  readonly facts: Readonly<Facts>;
  readonly lineEnds: Lines['lineEnds'];
  readonly remarks: readonly Remark[];
}

/** Reads plain text by the shape of its lines. Takes time in proportion to its length, whatever it holds. */
export function parsePlainText(text: string): Parsed {
  const lines = readLines(text);
  const measure = measureOf(lines.groups);
  const { groups, headline, facts } = masthead(lines.groups, measure);
  const quotes = groups.map(unquoted);
  const passages = quotes.flatMap((quote) => quote.passages);
  const shaped = quotes.flatMap((quote, i) =>
    i === headline
      ? [{ depth: 0, block: block('heading', [joined(groups[i] ?? [])], 1) }]
      : quote.passages.flatMap(({ lines, depth }) =>
          structure(lines, narrowed(measure, depth)).map((block) => ({ depth, block })),
        ),
  );
  const blocks = listed(shaped.map(({ block }) => block)).map((one, i) =>
    quotation(one, shaped[i]?.depth ?? 0),
  );
  const before = passages.reduce((sum, { lines }) => sum + lines.length, 0);
  const after = blocks.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const marks = quotes.reduce((sum, quote) => sum + quote.marks, 0);
  return {
    blocks,
    facts,
    lineEnds: lines.lineEnds,
    remarks: [
      ...counted('joined', before - after, remarked.joined),
      ...counted('quote-marks', marks, remarked.quoteMarks),
      ...counted('soft-hyphens', lines.softHyphens, remarked.softHyphens),
      ...counted('controls', lines.controls, remarked.controls),
    ],
  };
}

function counted(code: string, n: number, say: (n: number) => string): Remark[] {
  return n > 0 ? [{ code, message: say(n) }] : [];
}
