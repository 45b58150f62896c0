import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NoteCard } from '../../../renderer/desk/cards.ts';
import { until } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

const LONG = Array.from({ length: 120 }, (_, n) => `Paragraph ${n}. ${'The level fell again. '.repeat(12)}`);

/** An article in which the reader has come far down and selected the beginning of a paragraph. */
async function selectedFarDown(): Promise<OneArticle> {
  const opened = await oneArticle(LONG);
  const block = opened.find('[data-block="80"]');
  block.scrollIntoView({ block: 'center' });
  await settled();
  await settled();
  opened.find('article.text').focus({ preventScroll: true });
  const [node] = [...block.childNodes].filter((child) => child instanceof Text);
  document.getSelection()?.setBaseAndExtent(node ?? block, 0, node ?? block, 12);
  await until(() => opened.all('.tool').length > 0, 'the toolbar');
  await settled();
  return opened;
}

const field = (opened: OneArticle): HTMLTextAreaElement | undefined =>
  opened.all<HTMLTextAreaElement>('textarea')[0];

test('what is typed straight after the key of a kind goes into the note, from its first letter on', async () => {
  const opened = await selectedFarDown();
  await userEvent.keyboard('3Who decides 1 thing?');
  await until(() => field(opened)?.value.endsWith('?') === true, 'the words');
  expect(field(opened)?.value).toBe('Who decides 1 thing?');
  expect(opened.all('lectern-note')).toHaveLength(1);
});

test('keys that come before the field is there are letters of the note, and no keys of the text', async () => {
  const opened = await selectedFarDown();
  const text = opened.find('article.text');
  const before = opened.scroller.scrollTop;
  const key = (name: string): boolean =>
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, code: '', bubbles: true, composed: true, cancelable: true }),
    );
  // In one task, as from a reader who types while the machine is busy.
  for (const name of ['3', 'W', 'h', '1', '2', 'Backspace', '?']) key(name);
  await until(() => field(opened)?.value === 'Wh1?', 'the words');
  expect(opened.work.entry(opened.id)?.notes).toBe(1);
  expect(opened.scroller.scrollTop).toBe(before);
});

describe('what is typed before the field is there', () => {
  const press = (opened: OneArticle, ...keys: (KeyboardEventInit & { key: string })[]): void => {
    for (const key of keys) {
      const event = { code: '', bubbles: true, composed: true, cancelable: true, ...key };
      opened.find('article.text').dispatchEvent(new KeyboardEvent('keydown', event));
    }
  };
  const keys = (letters: string): { key: string }[] => [...letters].map((key) => ({ key }));

  test('is taken back whole by Backspace, and a key that is held down writes nothing', async () => {
    const opened = await selectedFarDown();
    press(
      opened,
      { key: '3' },
      { key: '3', repeat: true },
      ...keys('a😀'),
      { key: 'Backspace' },
      { key: 'b' },
    );
    await until(() => field(opened)?.value.endsWith('b') === true, 'the words');
    expect(field(opened)?.value).toBe('ab');
  });

  test('is saved where Escape comes before the field, too', async () => {
    const opened = await selectedFarDown();
    press(opened, { key: '3' }, ...keys('ab'), { key: 'Escape' });
    const written = (): string[] => opened.all<NoteCard>('lectern-note').map((card) => card.note.body);
    await until(() => written().join() === 'ab', 'the words');
    await until(() => field(opened) === undefined, 'the card at rest');
    expect(written()).toEqual(['ab']);
  });

  test('is the note’s, whatever comes before it', async () => {
    const opened = await selectedFarDown();
    press(opened, { key: '3' }, ...keys('Wh'));
    await userEvent.keyboard('{Control>}k{/Control}');
    await until(() => opened.all('lectern-palette').length === 1, 'the palette');
    await until(() => field(opened)?.value === 'Wh', 'the words');
    const palette = opened.find('lectern-palette').shadowRoot?.querySelector('input');
    expect(palette?.value).toBe('');
    await userEvent.keyboard('dam');
    await until(() => palette?.value === 'dam', 'the words sought');
    expect(field(opened)?.value).toBe('Wh');
  });

  test('is dropped with a note that is undone before it is shown, and the keys are the text’s again', async () => {
    const opened = await selectedFarDown();
    press(opened, { key: '3' }, { key: 'W' });
    await opened.work.undo();
    await settled();
    await settled();
    expect(opened.all('textarea')).toHaveLength(0);
    const heard = (): boolean => {
      const event = new KeyboardEvent('keydown', {
        key: 'j',
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      let reached = false;
      opened.find('article.text').addEventListener('keydown', () => (reached = true), { once: true });
      opened.find('article.text').dispatchEvent(event);
      return reached;
    };
    expect(heard()).toBe(true);
  });
});

test('nothing in the text moves while a note is made and written', async () => {
  const opened = await selectedFarDown();
  const before = opened.scroller.scrollTop;
  expect(before).toBeGreaterThan(2_000);
  await userEvent.keyboard('3Who');
  await until(() => field(opened)?.value === 'Who', 'the words');
  await settled();
  await settled();
  expect(opened.scroller.scrollTop).toBe(before);
});

test('a key for a note means what is in view, and no sentence that was scrolled away from', async () => {
  const opened = await selectedFarDown();
  const [node] = [...opened.find('[data-block="80"]').childNodes].filter((child) => child instanceof Text);
  document.getSelection()?.collapse(node ?? null, 3);
  await settled();
  opened.scroller.scrollTop = 0;
  await settled();
  await settled();
  await userEvent.keyboard('2');
  await until(() => field(opened) !== undefined, 'the note');
  const { start = Infinity } = opened.find<NoteCard>('lectern-note').note.selector?.position ?? {};
  expect(start).toBeLessThan(LONG.slice(0, 6).join('\n').length);
  expect(opened.scroller.scrollTop).toBe(0);
});

test('where nothing has the focus, keys that scroll scroll the text', async () => {
  const opened = await oneArticle(LONG);
  (document.activeElement as HTMLElement | null)?.blur();
  expect(document.activeElement).toBe(document.body);
  await userEvent.keyboard('{PageDown}');
  await until(() => opened.scroller.scrollTop > 100, 'the next page');
  expect(opened.scroller.scrollTop).toBeGreaterThan(100);
});
