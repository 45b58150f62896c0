import type { Block } from '../bridge/contract.ts';

/** What the first lines of an article say about it; null where they do not. */
export interface Masthead {
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** ISO 8601; `--MM-DD` where the text gives no year. */
  readonly published: string | null;
}

const BY = /^(?:by|von|par|por|de|di|av|door|текст|автор|作者|記者|بقلم)[\s:：]+(.+)$/iu;
const TITLE_MAX = 150;

/**
 * Finds headline, byline, outlet and date in the first blocks. The headline becomes a heading in place; nothing
 * is taken out of the text. Without a headline the title is the file's name.
 */
export function masthead(
  blocks: readonly Block[],
  fileName: string,
): { blocks: Block[]; masthead: Masthead } {
  const out = [...blocks];
  let title: string | null = null;
  let byline: string | null = null;
  let outlet: string | null = null;
  let published: string | null = null;
  const first = out[0];
  if (first && isHeadline(first, out)) {
    title = first.text.replace(/^title:\s*/iu, '');
    out[0] = { ...first, kind: 'heading', level: 1 };
  }
  for (const { text } of out.slice(0, 5)) {
    if (text.length > 160) continue;
    const labelled = /^(source|outlet|date|published|author|by):\s*(.+)$/iu.exec(text);
    const label = labelled?.[1]?.toLowerCase();
    const value = labelled?.[2] ?? '';
    if (label === 'source' || label === 'outlet') outlet ??= value;
    else if (label === 'date' || label === 'published') published ??= readDate(value);
    else {
      const by = label ? value : BY.exec(text)?.[1];
      if (by === undefined || by.split(/\s+/u).length > 12) continue;
      const parts = by.split(/\s*[,·|–—]\s*/u).filter((part) => part !== '');
      byline ??= parts[0] ?? null;
      for (const part of parts.slice(1)) {
        const date = readDate(part);
        if (date !== null) published ??= merged(date, parts);
        else if (!/^\d{4}$/u.test(part)) outlet ??= part;
      }
    }
  }
  return {
    blocks: out,
    masthead: { title: title ?? fileName.replace(/\.[^.]+$/u, ''), byline, outlet, published },
  };
}

/** `14 May, 2026` cut at the comma: the year is a part of its own. */
function merged(date: string, parts: readonly string[]): string {
  const year = parts.find((part) => /^(?:19|20)\d\d$/u.test(part));
  return date.startsWith('--') && year !== undefined ? `${year}${date.slice(1)}` : date;
}

function isHeadline(first: Block, blocks: readonly Block[]): boolean {
  if (first.kind !== 'paragraph' || first.text.length > TITLE_MAX) return false;
  if (/[.;,:]$/u.test(first.text) && !/\b\p{Lu}\.$/u.test(first.text)) return false;
  if (blocks.length === 1) return false;
  return blocks
    .slice(1, 6)
    .some((block) => block.text.length > first.text.length || block.kind !== 'paragraph');
}

const MONTHS = monthNames(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);

function monthNames(locales: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        names.set(
          format
            .format(new Date(Date.UTC(2000, month, 15)))
            .toLowerCase()
            .replace(/\.$/u, ''),
          month + 1,
        );
      }
    }
  }
  return names;
}

/** Reads `2026-05-14`, `14 May 2026`, `May 14, 2026` and the same without a year; null for anything else. */
export function readDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/u.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const month = words.map((word) => MONTHS.get(word)).find((found) => found !== undefined);
  if (month === undefined || words.length > 6) return null;
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const day = numbers.find((number) => number >= 1 && number <= 31);
  const year = numbers.find((number) => number >= 1500 && number <= 2200) ?? null;
  return day === undefined ? null : valid(year, month, day);
}

function valid(year: number | null, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === null ? `--${rest}` : `${year}-${rest}`;
}
