import { figures, msg, str } from '../words/words.ts';
/** Words a minute of somebody who reads to understand. */
const WORDS_A_MINUTE = 220;
/** Longer times are written in hours, and from ten hours on in whole ones, in minutes. */
const MINUTES_MOST = 90;

/** Minutes to read at 220 words a minute, at least 1. */
export const minutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** A time as rows and bars write it: `3 min`, `2.5 h`, `82 h`. */
export function readingTime(minutes: number): string {
  if (minutes <= MINUTES_MOST) return msg(str`${figures(minutes)} min`);
  const hours = minutes < 570 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60);
  return msg(str`${figures(hours)} h`);
}
