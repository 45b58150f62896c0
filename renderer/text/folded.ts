/** Letters without case and diacritics, for comparing what was typed with what stands there. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
