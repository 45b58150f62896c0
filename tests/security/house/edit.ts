import type { House } from './texts.ts';

/** A change of one text. `from` must stand there exactly once, so that a seed can never miss its place unnoticed. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });

/** A new file, or more text at the end of one. */
export const add = (file: string, text: string): Edit => ({ file, from: '', to: text });

export function edited(house: House, edits: readonly Edit[]): House {
  const texts = new Map(house);
  for (const { file, from, to } of edits) {
    const text = texts.get(file) ?? '';
    texts.set(file, from === '' ? `${text}\n${to}` : replaceOnce(text, from, to, file));
  }
  return texts;
}

export function replaceOnce(text: string, from: string, to: string, where: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${where}.`);
  return parts.join(to);
}
