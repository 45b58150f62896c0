import { describe, expect, test } from 'vitest';
import { linkTo } from '../../../renderer/text/links.ts';
import { button, click, focused, press, type, until, words } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { paragraph } from '../data/one-library.ts';
import { oneArticle, painted, type OneArticle } from './one-article.ts';

const LONG = Array.from({ length: 300 }, (_, n) =>
  n % 100 === 50 ? `Here a gauge stood, number ${n}.` : `Paragraph ${n}. ${'The level fell. '.repeat(12)}`,
);

const input = (opened: OneArticle): HTMLInputElement => {
  const bar = opened.find('lectern-find');
  return bar.shadowRoot?.querySelector('input') as HTMLInputElement;
};
const says = (opened: OneArticle): string =>
  words(opened.find('lectern-find').shadowRoot?.querySelector('output') ?? opened.app);

async function seek(opened: OneArticle, sought: string): Promise<void> {
  opened.pane.focusText();
  await press('{Control>}f{/Control}');
  await type(input(opened), sought);
  await until(() => !says(opened).includes('Searching') && !says(opened).includes('so far'), 'the end');
  await settled();
}

describe('find', () => {
  test('counts what it finds, goes through it, and paints it without touching the text', async () => {
    const opened = await oneArticle(['The gate is old.', 'Gates and a GATE.', 'No more.']);
    const before = opened.find('.text').querySelectorAll('*').length;
    await seek(opened, 'gate');
    expect([says(opened), painted('pane1-found'), painted('pane1-found-on')]).toEqual([
      '1 of 3',
      ['gate', 'Gate', 'GATE'],
      ['gate'],
    ]);
    await press('{Enter}', '{Enter}');
    expect([says(opened), painted('pane1-found-on')]).toEqual(['3 of 3', ['GATE']]);
    await press('{Enter}');
    expect(says(opened)).toBe('1 of 3');
    await press('{Shift>}{Enter}{/Shift}');
    expect(says(opened)).toBe('3 of 3');
    expect(opened.find('.text').querySelectorAll('*').length).toBe(before);
  });

  test('takes whole words and the case where that is asked', async () => {
    const opened = await oneArticle(['The gate is old.', 'Gates and a GATE.']);
    await seek(opened, 'gate');
    await click(button(opened, 'Whole words'));
    await settled();
    expect(says(opened)).toBe('1 of 2');
    await click(button(opened, 'Match case'));
    await settled();
    expect(says(opened)).toBe('1 of 1');
  });

  test('finds words without their diacritics, and says when there is nothing', async () => {
    const opened = await oneArticle(['Un café à Łódź.']);
    await seek(opened, 'cafe a lodz');
    expect(painted('pane1-found-on')).toEqual(['café à Łódź']);
    await type(input(opened), 'tea');
    await settled();
    expect([says(opened), painted('pane1-found')]).toEqual(['Not found', []]);
  });

  test('finds in notes too, and shows the note', async () => {
    const opened = await oneArticle(['The gate is old.', 'No more.']);
    const id = await opened.note('old', 'Older than **the gate** of 1820');
    await seek(opened, 'gate');
    await press('{Enter}');
    expect([says(opened), painted('pane1-found-on')]).toEqual(['2 of 2, in a note', ['gate']]);
    expect(opened.find<HTMLElement & { on: boolean }>('lectern-note').on).toBe(true);
    await press('{Escape}');
    await settled();
    expect(focused()).toContain('Claim');
    expect(id).not.toBe('');
  });

  test('finds what a note’s link is called, and nothing in the id that it is kept by', async () => {
    const opened = await oneArticle(['The gate is old.', 'No more.']);
    await opened.note('old', `See ${linkTo({ kind: 'article', id: opened.id })}.`);
    await seek(opened, 'article');
    expect(says(opened)).toBe('Not found');
    await type(input(opened), 'the one');
    await settled();
    expect([says(opened), painted('pane1-found-on')]).toEqual(['1 of 1, in a note', ['The one']]);
  });

  test('counts in notes what is painted there, and nothing in signs and addresses', async () => {
    const opened = await oneArticle(['The weir is old.', 'No more.']);
    await opened.note('old', 'The **gate** is [a _gate_](https://gate.example/gate).\n\n- gate `gate`');
    await seek(opened, 'gate');
    expect([says(opened), painted('pane1-found')]).toEqual([
      '1 of 4, in a note',
      ['gate', 'gate', 'gate', 'gate'],
    ]);
    await type(input(opened), '*');
    await settled();
    expect([says(opened), painted('pane1-found')]).toEqual(['Not found', []]);
  });

  test('paints what goes on from emphasised words to others, and over the end of a line', async () => {
    const opened = await oneArticle(['The weir is old.', 'No more.']);
    await opened.note('old', 'The **old gate** is\nshut.\n\nFor good.');
    await seek(opened, 'the old gate is shut. for');
    expect(says(opened)).toBe('1 of 1, in a note');
    expect(painted('pane1-found-on').join().replaceAll(/\s/gu, '')).toBe('Theoldgateisshut.For');
  });

  test('counts anew when what a note links to gets another title', async () => {
    const opened = await oneArticle(['The weir is old.', 'No more.']);
    await opened.note('old', `See ${linkTo({ kind: 'article', id: opened.id })}.`);
    await seek(opened, 'lock');
    expect(says(opened)).toBe('Not found');
    await opened.work.correct(opened.id, { title: 'The lock' });
    await settled();
    expect([says(opened), painted('pane1-found')]).toEqual(['0 of 1', ['lock']]);
    await opened.work.correct(opened.id, { title: 'The one' });
    await settled();
    expect([says(opened), painted('pane1-found')]).toEqual(['Not found', []]);
  });

  test('moves nobody for what happens meanwhile, and goes on from where the reader is then', async () => {
    const opened = await oneArticle(LONG);
    const note = await opened.note('Paragraph 3', 'A number 150 gate.');
    await seek(opened, 'number 150');
    await press('{Enter}');
    expect(says(opened)).toBe('2 of 2, in a note');
    await opened.work.removeNotes([note]);
    const calm = opened.scroller.scrollTop;
    // Any word of the work: where the reader is was written down, say.
    await opened.work.place(opened.id, { block: 0, fraction: 0, progress: 0.1 });
    await settled();
    expect([says(opened), opened.scroller.scrollTop]).toEqual(['0 of 1', calm]);
    await press('{Enter}');
    expect(says(opened)).toBe('1 of 1');
  });

  test('goes far down, gives the focus back at the match, and the way back to where it was', async () => {
    const opened = await oneArticle(LONG);
    opened.scroller.scrollTop = 400;
    await settled();
    const before = opened.pane.place;
    await seek(opened, 'number 250');
    const far = opened.scroller.scrollTop;
    expect(far).toBeGreaterThan(5000);
    await press('{Escape}');
    expect([opened.all('lectern-find'), document.getSelection()?.toString()]).toEqual([[], 'number 250']);
    expect(painted('pane1-found')).toEqual([]);
    await press('{Alt>}{ArrowLeft}{/Alt}');
    await settled();
    expect(opened.pane.place?.block).toBe(before?.block);
    await press('{Alt>}{ArrowRight}{/Alt}');
    await settled();
    expect(Math.abs(opened.scroller.scrollTop - far)).toBeLessThan(100);
  });

  test('F3 takes up what was sought last', async () => {
    const opened = await oneArticle(['A gate.', 'A gate.', 'A gate.']);
    await seek(opened, 'gate');
    await press('{Escape}', '{F3}');
    await settled();
    expect(input(opened).value).toBe('gate');
    await press('{F3}');
    const second = says(opened);
    await press('{Shift>}{F3}{/Shift}');
    expect([second, says(opened)]).toEqual(['2 of 3', '1 of 3']);
  });

  test.each([
    ['a quotation mark', '"', 1],
    ['what would be a pattern', '(a+)+$[', 1],
    ['10,000 words', 'word '.repeat(10_000), 0],
    ['spaces alone', '   ', 0],
  ])('takes %s as what it is', async (_, sought, count) => {
    const opened = await oneArticle(['He said "no, (a+)+$[ and no more.', 'b'.repeat(5000)]);
    await seek(opened, sought);
    expect(says(opened)).toBe(count === 0 ? 'Not found' : `1 of ${count}`);
  });
});

describe('go to paragraph', () => {
  test('goes to a number, counting no headings, and back again', async () => {
    const heading = { ...paragraph('The headline'), kind: 'heading' as const, level: 1 };
    const opened = await oneArticle([heading, ...LONG]);
    opened.pane.focusText();
    await press('{Control>}g{/Control}');
    expect(words(opened.find('lectern-go-to').shadowRoot?.querySelector('#count') ?? opened.app)).toBe(
      'of 300',
    );
    await press('2', '0', '1', '{Enter}');
    await settled();
    await settled();
    expect(opened.heard().at(-1)).toBe('Paragraph 201');
    const block = opened.find('[data-block="201"]').getBoundingClientRect();
    const view = opened.scroller.getBoundingClientRect();
    expect(block.top).toBeGreaterThan(view.top);
    expect(block.top).toBeLessThan(view.bottom - 48);
    expect(focused()).toBe('The one');
    await press('{Alt>}{ArrowLeft}{/Alt}');
    await settled();
    expect(opened.pane.place?.block).toBe(0);
  });
});
