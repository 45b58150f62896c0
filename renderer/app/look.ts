import { directionOf, LANGUAGES, THEMES } from '../../electron/bridge/contract.ts';
import { FACES, LEADINGS, MEASURES, PARAGRAPH_STYLES, type Settings } from '../data/model.ts';
import { languageOf } from '../words/language.ts';

/** How reading looks: what the first paint has to know. */
export type Look = Pick<
  Settings,
  'theme' | 'face' | 'size' | 'leading' | 'measure' | 'justified' | 'paragraphs' | 'language'
>;

const KEY = 'look';

/** Puts a look on the root element, where the design tokens read it: language and direction too. */
export function showLook(look: Look, root: HTMLElement = document.documentElement): void {
  if (look.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = look.theme;
  for (const name of ['face', 'leading', 'measure', 'paragraphs'] as const) root.dataset[name] = look[name];
  root.toggleAttribute('data-justified', look.justified);
  root.style.setProperty('--reading-size', `${look.size}px`);
  root.lang = languageOf(look.language);
  root.dir = directionOf(languageOf(look.language));
}

/** Has the faces of interface and text fetched before there is anything set in them; where one fails, others stand in. */
export function loadFaces(root: HTMLElement = document.documentElement): void {
  const style = getComputedStyle(root);
  for (const name of ['--ui', '--reading-face']) {
    void document.fonts.load(`16px ${style.getPropertyValue(name)}`).catch(() => undefined);
  }
}

/**
 * Keeps a copy of the look where it can be read before the database is open. A convenience of this computer
 * only: the settings themselves are the reader's work and are saved like it.
 */
export function rememberLook(look: Look, storage: Storage = localStorage): void {
  const { theme, face, size, leading, measure, justified, paragraphs, language } = look;
  storage.setItem(
    KEY,
    JSON.stringify({ theme, face, size, leading, measure, justified, paragraphs, language }),
  );
}

/** The look of the last time; null when there was none or it cannot be read. */
export function recallLook(storage: Storage = localStorage): Look | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const look = kept as Partial<Record<keyof Look, unknown>>;
    const theme = THEMES.find((one) => one === look.theme);
    if (theme === undefined || typeof look.size !== 'number') return null;
    return {
      theme,
      size: look.size,
      face: known(FACES, look.face, 'literata'),
      leading: known(LEADINGS, look.leading, 'normal'),
      measure: known(MEASURES, look.measure, 'normal'),
      justified: look.justified === true,
      paragraphs: known(PARAGRAPH_STYLES, look.paragraphs, 'spaced'),
      language: known(LANGUAGES, look.language, 'system'),
    };
  } catch {
    return null; // Someone else wrote it; the settings come with the database a moment later.
  }
}

/** One of some values; another where it is none of them, as another Lectern may have written it. */
const known = <Value>(values: readonly Value[], value: unknown, usual: Value): Value =>
  values.find((one) => one === value) ?? usual;
