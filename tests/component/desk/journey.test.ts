import { expect, test } from 'vitest';
import type { Pane, Target } from '../../../renderer/desk/pane.ts';
import { focused, press, until } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, importFiles, noteOn, paragraph, summary } from '../data/one-library.ts';

const LONG = Array.from({ length: 80 }, (_, n) =>
  paragraph(`Paragraph ${n}. ${'The level fell. '.repeat(20)}`),
);
const UNITS = LONG.reduce((sum, { text }) => sum + text.length + 1, -1);

interface Journeying extends OpenWindow {
  readonly id: (title: string) => string;
  /** Opens an article as a link or the library does, and waits until it stands there. */
  readonly show: (title: string, how?: { beside?: boolean; at?: Target }) => Promise<void>;
  readonly shows: (title: string) => Promise<void>;
  readonly pane: () => Pane;
}

/** A window on the long articles Weir and Gate, and the short one Lock. */
async function journeying(): Promise<Journeying> {
  const window = await openWindow([{ title: 'Lock' }]);
  const files = ['Weir', 'Gate'].map((title, n) => {
    const value = summary(7 + n, { title, units: UNITS, blocks: LONG.length });
    window.vault.bodies.set(value.versionId, { importer: '1', decoding: 'utf-8', blocks: LONG });
    return { name: `${title}.txt`, outcome: { ok: true as const, value } };
  });
  await importFiles(window, window.vault, files);
  const id = (title: string): string => articleTitled(window.work, title);
  const shows = async (title: string): Promise<void> => {
    await until(
      () =>
        window.all(`article.text[aria-label="${title}"]`).length > 0 &&
        window.all('[data-block="0"]').length > 0 &&
        (title === 'Lock' || window.all('[data-block="79"]').length > 0),
      title,
    );
    await settled();
    await settled();
  };
  return {
    ...window,
    id,
    shows,
    pane: () => window.find<Pane>('lectern-pane'),
    async show(title, how = {}) {
      window.app.shadowRoot
        ?.querySelector('.app')
        ?.dispatchEvent(new CustomEvent('lectern-open', { detail: { id: id(title), ...how } }));
      await shows(title);
    },
  };
}

const back = (): Promise<void> => press('{Alt>}{ArrowLeft}{/Alt}');
const forward = (): Promise<void> => press('{Alt>}{ArrowRight}{/Alt}');

async function scrollTo({ find, pane }: Journeying, share: number): Promise<number> {
  const scroller = find('.scroll');
  scroller.scrollTop = scroller.scrollHeight * share;
  await settled();
  return pane().place?.block ?? 0;
}

test('from another article the way back leads to the place in the one before, and forward again', async () => {
  const opened = await journeying();
  await opened.show('Weir');
  const left = await scrollTo(opened, 0.5);
  expect(left).toBeGreaterThan(20);
  await opened.show('Gate');
  const gone = await scrollTo(opened, 0.25);
  await back();
  await opened.shows('Weir');
  await until(() => opened.pane().place?.block === left, 'the place before');
  expect(focused()).toBe('Weir');
  await forward();
  await opened.shows('Gate');
  await until(() => opened.pane().place?.block === gone, 'the place gone back from');
});

test('an article that was opened at a passage is left by one step back', async () => {
  const opened = await journeying();
  await opened.show('Lock');
  const start = LONG.slice(0, 60).reduce((sum, { text }) => sum + text.length + 1, 0);
  await opened.show('Gate', { at: { start, end: start + 9 } });
  await until(() => (opened.pane().place?.block ?? 0) > 40, 'the passage');
  await back();
  await opened.shows('Lock');
  expect(opened.all('lectern-pane')).toHaveLength(1);
});

test('an article that was opened at a note is left by one step back', async () => {
  const opened = await journeying();
  const words = 'Paragraph 60.';
  const start = LONG.slice(0, 60).reduce((sum, { text }) => sum + text.length + 1, 0);
  const { id: noteId, saved } = opened.work.addNote({
    ...noteOn(opened.id('Gate'), 'Since when?'),
    versionId: opened.work.entry(opened.id('Gate'))?.article.version.versionId ?? null,
    selector: {
      position: { start, end: start + words.length },
      quote: { exact: words, prefix: '', suffix: '' },
    },
  });
  await saved;
  await opened.show('Lock');
  await opened.show('Gate', { at: { noteId } });
  await until(() => (opened.pane().place?.block ?? 0) > 40, 'the passage');
  await settled();
  await back();
  await opened.shows('Lock');
  expect(opened.all('lectern-pane')).toHaveLength(1);
});

test('the way back leads past an article that was deleted', async () => {
  const opened = await journeying();
  await opened.show('Weir');
  await opened.show('Lock');
  await opened.show('Gate');
  await opened.work.removeArticles([opened.id('Lock')]);
  await back();
  await opened.shows('Weir');
  await back();
  await until(() => opened.heard().includes('There is no place to go back to'), 'the word of it');
  expect(opened.all('article.text').map((text) => text.ariaLabel)).toEqual(['Weir']);
});

/** The articles that lie open, from the first pane on, and the one that commands speak of. */
function desk({ all, work }: Journeying): { open: (string | null)[]; active: string | undefined } {
  const { panes, active } = work.settings.desk;
  const at = panes.find(({ key }) => key === active)?.article ?? '';
  return {
    open: all('article.text').map((text) => text.ariaLabel),
    active: work.entry(at)?.article.title,
  };
}

test('the way back from a passage in another pane leads to the pane the reader came from, and forward again', async () => {
  const opened = await journeying();
  await opened.show('Weir');
  await opened.show('Gate', { beside: true });
  await press('{Control>}1{/Control}');
  const left = await scrollTo(opened, 0.5);
  const start = LONG.slice(0, 60).reduce((sum, { text }) => sum + text.length + 1, 0);
  await opened.show('Gate', { at: { start, end: start + 9 } });
  const gate = (): Pane => opened.all<Pane>('lectern-pane')[1] as Pane;
  await until(() => (gate().place?.block ?? 0) > 40, 'the passage');
  await settled();
  const gone = gate().place?.block;
  expect(desk(opened).active).toBe('Gate');
  await back();
  await until(() => focused() === 'Weir', 'the pane before');
  expect(desk(opened)).toEqual({ open: ['Weir', 'Gate'], active: 'Weir' });
  expect(opened.pane().place?.block).toBe(left);
  await forward();
  await until(() => focused() === 'Gate', 'the passage');
  expect(gate().place?.block).toBe(gone);
});

test('an article that lies open in another pane meanwhile is gone back to there', async () => {
  const opened = await journeying();
  await opened.show('Weir');
  const left = await scrollTo(opened, 0.5);
  await opened.show('Gate');
  await opened.show('Weir', { beside: true });
  await press('{Control>}1{/Control}');
  await back();
  await until(() => focused() === 'Weir', 'the other pane');
  expect(desk(opened)).toEqual({ open: ['Gate', 'Weir'], active: 'Weir' });
  await until(() => opened.all<Pane>('lectern-pane')[1]?.place?.block === left, 'the place before');
});
