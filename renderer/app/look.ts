import { directionOf, LANGUAGES, THEMES } from '../../electron/bridge/contract.ts';
import type { Settings } from '../data/model.ts';
import { languageOf } from '../words/language.ts';

/** How reading looks: what the first paint has to know. */
export type Look = Pick<Settings, 'theme' | 'face' | 'size' | 'language'>;

const KEY = 'look';

/** Puts a look on the root element, where the design tokens read it: language and direction too. */
export function showLook(
  { theme, face, size, language }: Look,
  root: HTMLElement = document.documentElement,
): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['face'] = face;
  root.style.setProperty('--reading-size', `${size}px`);
  root.lang = languageOf(language);
  root.dir = directionOf(languageOf(language));
}

/**
 * Keeps a copy of the look where it can be read before the database is open. A convenience of this computer
 * only: the settings themselves are the reader's work and are saved like it.
 */
export function rememberLook({ theme, face, size, language }: Look, storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify({ theme, face, size, language }));
}

/** The look of the last time; null when there was none or it cannot be read. */
export function recallLook(storage: Storage = localStorage): Look | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { theme, face, size, language } = kept as Partial<Record<keyof Look, unknown>>;
    const known = THEMES.find((one) => one === theme);
    if (known === undefined || typeof size !== 'number') return null;
    return {
      theme: known,
      face: face === 'atkinson' ? 'atkinson' : 'literata',
      size,
      language: LANGUAGES.find((one) => one === language) ?? 'system',
    };
  } catch {
    return null; // Someone else wrote it; the settings come with the database a moment later.
  }
}
