import * as published from '../text/published.ts';
import { locale } from './language.ts';

/** `14 May 2026`, in the language of the interface. @see published.fullDate */
export const fullDate = (day: string): string => published.fullDate(day, locale());

/** `14 May` in this year. @see published.shortDate */
export const shortDate = (day: string): string => published.shortDate(day, undefined, locale());
