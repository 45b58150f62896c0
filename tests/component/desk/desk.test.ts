import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { click, notice, press, until } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, noteOn } from '../data/one-library.ts';
import { block, openArticle, type Opened } from './open-article.ts';

afterEach(() => page.viewport(1440, 900));

test('panes are named by their place and article, side by side and as the panels of tabs', async () => {
  const { work, all, find } = await openWindow([{ title: 'Weir' }, { title: 'Gate' }]);
  const pane = (key: number, title: string) => ({
    key,
    article: articleTitled(work, title),
    share: 0.5,
    zoom: 1,
    free: false,
  });
  await work.choose({ desk: { panes: [pane(1, 'Weir'), pane(2, 'Gate')], active: 1, together: false } });
  await until(() => all('section.place').length === 2, 'both panes');
  const names = (): (string | null)[] =>
    all('section.place').map((place) => place.getAttribute('aria-label'));
  expect(names()).toEqual(['Pane 1: Weir', 'Pane 2: Gate']);
  await page.viewport(680, 700);
  await settled();
  expect(all('[role="tabpanel"]')).toHaveLength(2);
  expect(names()).toEqual(['Pane 1: Weir', 'Pane 2: Gate']);
  // The one that is seen has all of the window.
  expect(find('[role="tabpanel"]:not([hidden])').getBoundingClientRect().width).toBe(680);
});

describe('what lies open', () => {
  const open = (opened: OpenWindow, title: string, beside: boolean): Promise<unknown> => {
    const detail = { id: articleTitled(opened.work, title), beside };
    opened.app.shadowRoot?.querySelector('.app')?.dispatchEvent(new CustomEvent('lectern-open', { detail }));
    return until(() => titles(opened).includes(title), title);
  };
  const titles = ({ all }: OpenWindow): (string | null)[] =>
    all('article.text').map((text) => text.ariaLabel);

  async function withOpen(count: number): Promise<OpenWindow> {
    const names = ['Weir', 'Gate', 'Lock', 'Quay'];
    const opened = await openWindow(names.map((title) => ({ title })));
    for (const title of names.slice(0, count)) await open(opened, title, true);
    return opened;
  }

  test('a fourth article beside three takes the place of one, and that is said', async () => {
    const opened = await withOpen(3);
    expect(titles(opened)).toEqual(['Weir', 'Gate', 'Lock']);
    expect(notice(opened)).toBe('');
    await open(opened, 'Quay', true);
    expect(titles(opened)).toEqual(['Weir', 'Gate', 'Quay']);
    const words = 'No more than three articles lie side by side: this one took the place of “Lock”.';
    expect([notice(opened), opened.heard().at(-1)]).toEqual([words, words]);
  });

  test('what is undone in another article is said to be there', async () => {
    const opened = await withOpen(1);
    await opened.work.addNote(noteOn(articleTitled(opened.work, 'Weir'), 'Since when?')).saved;
    const undo = (): Promise<void> => press('{Control>}z{/Control}');
    await undo();
    await until(() => notice(opened) === 'Undone: Add note.', 'the note undone');
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await until(() => notice(opened) === 'Done again: Add note.', 'the note again');
    await open(opened, 'Gate', false);
    await undo();
    await until(() => notice(opened) === 'Undone in “Weir”: Add note.', 'the note undone elsewhere');
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await until(() => notice(opened) !== 'Undone in “Weir”: Add note.', 'the note again elsewhere');
    expect(notice(opened)).toBe('Done again in “Weir”: Add note.');
  });

  test('an article that was deleted lies where it lay once that is undone', async () => {
    const opened = await withOpen(2);
    const { desk } = opened.work.settings;
    await opened.work.removeArticles([
      articleTitled(opened.work, 'Weir'),
      articleTitled(opened.work, 'Gate'),
    ]);
    await until(() => titles(opened).length === 0, 'none open');
    await opened.work.undo();
    await until(() => titles(opened).length === 2, 'both again');
    expect(opened.work.settings.desk).toEqual(desk);
  });

  test('of two that were deleted one after the other each lies open again once it is back', async () => {
    const opened = await withOpen(2);
    const { desk } = opened.work.settings;
    for (const title of ['Weir', 'Gate'])
      await opened.work.removeArticles([articleTitled(opened.work, title)]);
    await until(() => titles(opened).length === 0, 'none open');
    await opened.work.undo();
    await until(() => titles(opened).join() === 'Gate', 'the second one');
    await opened.work.undo();
    await until(() => titles(opened).length === 2, 'both');
    expect(opened.work.settings.desk).toEqual(desk);
  });

  test('an article that was deleted stays closed where the reader has opened another since', async () => {
    const opened = await withOpen(2);
    await opened.work.removeArticles([articleTitled(opened.work, 'Gate')]);
    await until(() => titles(opened).length === 1, 'one left');
    await open(opened, 'Lock', false);
    await opened.work.undo();
    await settled();
    expect(titles(opened)).toEqual(['Lock']);
  });
});

test('Escape takes the notes of a narrow pane away, once nothing is selected', async () => {
  await page.viewport(680, 700);
  const { work, all, find } = await openWindow([{ title: 'Weir' }]);
  const article = articleTitled(work, 'Weir');
  await work.choose({
    desk: {
      panes: [{ key: 1, article, share: 1, zoom: 1, free: false }],
      active: 1,
      together: false,
    },
  });
  await until(() => all('[data-block="0"]').length === 1, 'the text');
  await press('{Control>}{Shift>}b{/Shift}{/Control}');
  await until(() => all('lectern-pane[drawer]').length === 1, 'the drawer');
  find('article.text').focus();
  await settled();
  await press('{Escape}');
  await until(() => all('lectern-pane[drawer]').length === 0, 'the text alone');
  expect(all('lectern-pane')).toHaveLength(1);
});

const noteOnBlock = (opened: Opened, texts: readonly string[], n: number, body: string): Promise<unknown> => {
  const start = texts.slice(0, n).reduce((sum, text) => sum + text.length + 1, 0);
  const exact = `${texts[n]}`;
  return opened.work.addNote({
    ...noteOn(opened.articleId, body),
    versionId: opened.work.entry(opened.articleId)?.article.version.versionId ?? null,
    selector: {
      position: { start, end: start + exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
  }).saved;
};

const PARAGRAPHS = [
  'Headline',
  ...Array.from(
    { length: 60 },
    (_, n) => `${'Water rose in the lower harbour and fell again. '.repeat(4)}${n}.`,
  ),
];

test('the next note can be gone to however far down the section its words are', async () => {
  const opened = await openArticle(PARAGRAPHS.map((text) => block('paragraph', text)));
  await noteOnBlock(opened, PARAGRAPHS, 1, 'Near.');
  await noteOnBlock(opened, PARAGRAPHS, 15, 'Far.');
  await until(() => opened.all('lectern-note').length === 2, 'both notes');
  await settled();
  expect(opened.all('lectern-note[away]')).toEqual([]);
});

describe('the drawer', () => {
  test.each([
    ['at the side', 900, false],
    ['below the text', 780, true],
  ])('%s opens with the words of its note in view, and not under it', async (_, width, below) => {
    await page.viewport(width, 700);
    const opened = await openArticle(PARAGRAPHS.map((text) => block('paragraph', text)));
    await noteOnBlock(opened, PARAGRAPHS, 6, 'How far?');
    await until(() => opened.all('.margin button').length === 1, 'the mark');
    const words = opened.find('[data-block="6"]') as HTMLElement;
    // All of it is in view as things are.
    words.scrollIntoView({ block: 'end' });
    opened.find('.scroll').scrollTop += 60;
    await settled();
    await click(opened.find('.margin button'));
    await until(() => opened.all('lectern-pane[drawer]').length === 1, 'the drawer');
    const [pane, notes] = [opened.find('lectern-pane'), opened.find('.notes')];
    const isFree = (): boolean => {
      const [box, view, over] = [words, pane, notes].map((one) => one.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
        DOMRect,
      ];
      const isBelow = over.top > view.top + 1;
      const inView = box.top >= view.top && box.bottom <= (isBelow ? over.top : view.bottom);
      return inView && (isBelow || box.right <= over.left);
    };
    await until(isFree, 'its words beside the notes');
    await settled();
    const isBelow = notes.getBoundingClientRect().top > pane.getBoundingClientRect().top + 1;
    expect([isFree(), isBelow]).toEqual([true, below]);
  });

  test('leaves the reader where they are, whatever note was open before', async () => {
    await page.viewport(780, 700);
    const opened = await openArticle(PARAGRAPHS.map((text) => block('paragraph', text)));
    await noteOnBlock(opened, PARAGRAPHS, 1, 'Long ago.');
    await until(() => opened.all('.margin button').length === 1, 'the mark');
    await click(opened.find('.margin button'));
    await until(() => opened.all('lectern-pane[drawer]').length === 1, 'the drawer');
    await press('{Control>}{Shift>}b{/Shift}{/Control}');
    await until(() => opened.all('lectern-pane[drawer]').length === 0, 'the text alone');
    const scroll = opened.find('.scroll');
    scroll.scrollTop = 3000;
    await settled();
    await settled();
    const at = scroll.scrollTop;
    await press('{Control>}{Shift>}b{/Shift}{/Control}');
    await until(() => opened.all('lectern-pane[drawer]').length === 1, 'the drawer again');
    for (let frame = 0; frame < 12; frame++) await settled();
    expect(Math.abs(scroll.scrollTop - at)).toBeLessThan(300);
  });

  test('closes where an article without notes opens', async () => {
    await page.viewport(780, 700);
    const opened = await openArticle(PARAGRAPHS.map((text) => block('paragraph', text)));
    await noteOnBlock(opened, PARAGRAPHS, 1, 'Near.');
    await until(() => opened.all('.margin button').length === 1, 'the mark');
    await click(opened.find('.margin button'));
    await until(() => opened.all('lectern-pane[drawer]').length === 1, 'the drawer');
    const id = articleTitled(opened.work, 'Another');
    opened.app.shadowRoot
      ?.querySelector('.app')
      ?.dispatchEvent(new CustomEvent('lectern-open', { detail: { id } }));
    await until(() => opened.all('lectern-pane[drawer]').length === 0, 'the text alone');
    expect(opened.all('lectern-pane')).toHaveLength(1);
  });
});
