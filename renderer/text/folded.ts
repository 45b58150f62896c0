/** Letters without case and diacritics, for comparing what was typed with titles. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
