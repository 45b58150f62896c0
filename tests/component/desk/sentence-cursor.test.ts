import { afterEach, expect, test, describe, vi } from 'vitest';
import { page } from 'vitest/browser';
import { isGraphemeBoundary } from '../../../renderer/text/graphemes.ts';
import type { Note } from '../../../renderer/data/model.ts';
import { linkTo } from '../../../renderer/text/links.ts';
import { focused, press, until } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { articleTitled, notesOf, paragraph } from '../data/one-library.ts';
import { block, openArticle, type Opened } from './open-article.ts';

const ARTICLE = [
  block('heading', 'Cracks at the barrage'),
  paragraph('Dr. Weiss found four cracks. The operator saw no danger.'),
  block('rule', '* * *'),
  paragraph('“Why?” he asked. Nobody knew. The gate stayed shut.'),
  block('verse', 'The river went\nto where it goes'),
];

const last = ({ heard }: Opened): string => heard().at(-1) ?? '';
const selected = (): string => document.getSelection()?.toString() ?? '';
const notes = (opened: Opened): readonly Note[] => notesOf(opened.work, opened.articleId);
const quotes = (opened: Opened): (string | undefined)[] =>
  notes(opened).map((note) => note.selector?.quote.exact);

/** What is said at each of these keys. */
async function said(opened: Opened, ...keys: readonly string[]): Promise<string[]> {
  const words: string[] = [];
  for (const key of keys) {
    await press(key);
    words.push(last(opened));
  }
  return words;
}

afterEach(() => page.viewport(1440, 900));

describe('the sentence cursor', () => {
  test('goes on by sentences, through headings, past rules and verse by its lines, and says each', async () => {
    const opened = await openArticle(ARTICLE);
    expect(await said(opened, ...'jjjjjjjjj')).toEqual([
      'Cracks at the barrage.',
      'Dr. Weiss found four cracks.',
      'The operator saw no danger.',
      '“Why?” he asked.',
      'Nobody knew.',
      'The gate stayed shut.',
      'The river went.',
      'to where it goes.',
      'End of the text.',
    ]);
    expect(await said(opened, 'k', '{ArrowUp}', '{ArrowDown}')).toEqual([
      'The river went.',
      'The gate stayed shut.',
      'The river went.',
    ]);
  });

  test('marks what is selected, though the key comes before word of the selection does', async () => {
    const opened = await openArticle(ARTICLE);
    await press('j', 'j');
    const paragraph = opened
      .all('[data-block]')
      .find(({ textContent }) => textContent?.startsWith('Dr. Weiss'));
    const text = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error('The paragraph has no words.');
    const at = text.textContent?.indexOf('four cracks') ?? 0;
    // Within one task: the event that tells of the selection has not been sent yet.
    document.getSelection()?.setBaseAndExtent(text, at, text, at + 'four cracks'.length);
    opened
      .find('article.text')
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: '2', code: 'Digit2', bubbles: true, composed: true }),
      );
    await until(() => notes(opened).length === 1, 'the note');
    expect(quotes(opened)).toEqual(['four cracks']);
  });

  test('goes on by paragraphs, and says each whole, with its number', async () => {
    const opened = await openArticle(ARTICLE);
    const down = '{Control>}{ArrowDown}{/Control}';
    const up = '{Control>}{ArrowUp}{/Control}';
    expect(await said(opened, down, down, down, 'j', up, up)).toEqual([
      'Headline. Cracks at the barrage.',
      'Paragraph 1. Dr. Weiss found four cracks. The operator saw no danger.',
      'Paragraph 2. “Why?” he asked. Nobody knew. The gate stayed shut.',
      'Nobody knew.',
      'Paragraph 2. “Why?” he asked. Nobody knew. The gate stayed shut.',
      'Paragraph 1. Dr. Weiss found four cracks. The operator saw no danger.',
    ]);
  });

  test('cites a passage by the number that its paragraph is said and gone to by', async () => {
    const opened = await openArticle(ARTICLE);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('j', 'j', 'j', 'j', 'c');
    expect(write).toHaveBeenLastCalledWith(expect.stringContaining('paragraph 2'));
    await press('k', 'k', 'k', 'c');
    expect(write).toHaveBeenLastCalledWith('“Cracks at the barrage” (“Opened”)');
    write.mockRestore();
    await press('{Control>}g{/Control}', '2', '{Enter}');
    await settled();
    expect(last(opened)).toBe('Paragraph 2');
    await press('j');
    expect(last(opened)).toBe('Nobody knew.');
  });

  test('says no number at a heading within the text, and one at a first block that is a paragraph', async () => {
    const opened = await openArticle([paragraph('At once.'), block('heading', 'Later'), paragraph('Then.')]);
    const down = '{Control>}{ArrowDown}{/Control}';
    expect(await said(opened, down, down, down)).toEqual([
      'Paragraph 1. At once.',
      'Later.',
      'Paragraph 2. Then.',
    ]);
  });

  test('is a bar of 2 px, 20 px beside the text, as high as the sentence’s lines', async () => {
    const opened = await openArticle(ARTICLE);
    await press('j', 'j');
    const bar = opened.find('.cursor').getBoundingClientRect();
    await Promise.all(
      opened
        .find('.cursor')
        .getAnimations()
        .map((move) => move.finished),
    );
    const text = opened.find('article.text').getBoundingClientRect();
    const line = opened.find('[data-block="1"]').getBoundingClientRect();
    const box = opened.find('.cursor').getBoundingClientRect();
    expect([bar.width, text.left - bar.left]).toEqual([2, 20]);
    expect(box.top).toBeGreaterThanOrEqual(line.top);
    expect(box.bottom).toBeLessThanOrEqual(line.bottom);
  });

  test('follows a click, and the caret by words within the sentence', async () => {
    const opened = await openArticle(ARTICLE);
    const node = opened.find('[data-block="3"]').firstChild?.nextSibling ?? opened.find('[data-block="3"]');
    document.getSelection()?.collapse(node, 20);
    await settled();
    await press('k');
    expect(last(opened)).toBe('“Why?” he asked.');
    await press('{ArrowRight}', '{ArrowRight}');
    expect(opened.all('.caret').length).toBe(1);
    await press('j');
    expect([last(opened), opened.all('.caret').length]).toEqual(['Nobody knew.', 0]);
  });

  test('selects with Shift, less again on the way back, and across paragraphs', async () => {
    const opened = await openArticle(ARTICLE);
    const shift = (key: string): string => `{Shift>}${key}{/Shift}`;
    await press('j', 'j', 'j');
    const seen: string[] = [];
    for (const key of ['J', 'J', '{ArrowDown}', 'K', 'K', 'K', 'K']) {
      await press(shift(key));
      seen.push(last(opened));
    }
    expect(seen).toEqual([
      'Selected: The operator saw no danger.',
      'Selected: The operator saw no danger. * * * “Why?” he asked.',
      'Selected: The operator saw no danger. * * * “Why?” he asked. Nobody knew.',
      'Selected: The operator saw no danger. * * * “Why?” he asked.',
      'Selected: The operator saw no danger.',
      'Selected: Dr. Weiss found four cracks. The operator saw no danger.',
      'Selected: Cracks at the barrage Dr. Weiss found four cracks. The operator saw no danger.',
    ]);
    expect(opened.all('[role="toolbar"]').length).toBe(1);
    await press('{Escape}');
    expect([selected(), opened.all('[role="toolbar"]').length]).toEqual(['', 0]);
    await press('j');
    expect(last(opened)).toBe('Dr. Weiss found four cracks.');
  });

  test('goes on from words that were selected by the mouse: first to the end of their sentence', async () => {
    const opened = await openArticle(ARTICLE);
    const words = [...opened.find('[data-block="1"]').childNodes].find((node) => node instanceof Text);
    document.getSelection()?.setBaseAndExtent(words ?? opened.app, 4, words ?? opened.app, 9);
    await settled();
    expect(await said(opened, '{Shift>}J{/Shift}', '{Shift>}J{/Shift}')).toEqual([
      'Selected: Weiss found four cracks.',
      'Selected: Weiss found four cracks. The operator saw no danger.',
    ]);
  });
});

describe('notes by keys', () => {
  test('stand on the sentence, with and without a kind, and are the same as those of a selection', async () => {
    const opened = await openArticle(ARTICLE);
    await press('j', 'j', '2');
    await until(() => opened.all('textarea').length === 1);
    await press('Four of eleven', '{Escape}');
    await until(() => opened.all('textarea').length === 0);
    expect(focused()).toContain('Claim on “Dr. Weiss');
    await press('{Escape}', 'j', 'n');
    await until(() => opened.all('textarea').length === 1);
    await press('Who says?', '{Escape}');
    await until(() => opened.all('textarea').length === 0);
    const node = [...opened.find('[data-block="1"]').childNodes].find((one) => one instanceof Text);
    document.getSelection()?.setBaseAndExtent(node ?? opened.app, 0, node ?? opened.app, 28);
    await settled();
    opened.find('[role="toolbar"] [data-kind="claim"]').click();
    await until(() => notes(opened).length === 3);
    const [byKey, byMouse] = notes(opened);
    expect(byMouse?.selector).toEqual(byKey?.selector);
    expect([byKey?.kind, byMouse?.kind]).toEqual(['claim', 'claim']);
    expect(notes(opened)[2]).toMatchObject({ kind: null, body: 'Who says?' });
    expect(quotes(opened)[2]).toBe('The operator saw no danger.');
  });

  test('are said with their sentence, and Enter goes to the note and Escape back to where it was', async () => {
    const opened = await openArticle(ARTICLE);
    const text = ARTICLE.map((one) => one.text).join('\n');
    const versionId = opened.work.entry(opened.articleId)?.article.version.versionId ?? null;
    const add = (exact: string, kind: Note['kind'], body: string): void => {
      const start = text.indexOf(exact);
      const position = { start, end: start + exact.length };
      const selector = { position, quote: { exact, prefix: '', suffix: '' } };
      opened.work.addNote({ articleId: opened.articleId, versionId, selector, kind, body });
    };
    add('Dr. Weiss found four cracks', 'claim', 'Four of **eleven**.\n- ask');
    add('no danger', 'question', '');
    add('four cracks. The operator saw no danger', null, 'Both.');
    await until(() => opened.all('lectern-note').length === 3);
    const first =
      'Dr. Weiss found four cracks. Claim: Four of eleven. ask. Note on “four cracks. The operator saw no danger”: Both.';
    expect(await said(opened, 'j', 'j', 'j', 'k')).toEqual([
      'Cracks at the barrage.',
      first,
      'The operator saw no danger. Note: Both. “no danger” is marked: Question.',
      first,
    ]);
    await press('j', '{Enter}');
    await until(() => focused().startsWith('Question'));
    await press('{Escape}', 'k');
    expect(last(opened)).toContain('Dr. Weiss found four cracks.');
    await press('k', '{Enter}');
    expect(last(opened)).toBe('There is no note on this sentence.');
  });

  test('are said with the titles of what they link to', async () => {
    const opened = await openArticle(ARTICLE);
    const other = articleTitled(opened.work, 'Another');
    const text = ARTICLE.map((one) => one.text).join('\n');
    const start = text.indexOf('no danger');
    opened.work.addNote({
      articleId: opened.articleId,
      versionId: opened.work.entry(opened.articleId)?.article.version.versionId ?? null,
      selector: {
        position: { start, end: start + 9 },
        quote: { exact: 'no danger', prefix: '', suffix: '' },
      },
      kind: 'claim',
      body: `See ${linkTo({ kind: 'article', id: other })}, page 2.`,
    });
    await until(() => opened.all('lectern-note').length === 1);
    await press('j', 'j', 'j');
    expect(last(opened)).toBe('The operator saw no danger. Claim on “no danger”: See Another, page 2.');
  });

  test('ask for a sentence first where there is none, and are still while single keys are off', async () => {
    const opened = await openArticle(ARTICLE);
    await press('1');
    expect(last(opened)).toBe('Go to a sentence first: J.');
    await opened.work.choose({ singleKeys: false });
    await press('1');
    await press('{ArrowDown}', '1', 'n');
    expect([last(opened), notes(opened).length]).toEqual(['Cracks at the barrage.', 0]);
  });
});

describe('hard text', () => {
  const MARKS = `x${'\u0301'.repeat(10_000)}`;
  const HARD = [
    block('heading', 'Edges'),
    paragraph(`Before. ${MARKS} y. 👩\u200d👩\u200d👧\u200d👦 came. \u2067שלום\u2069. Lone \ud83d. End.`),
    block('listItem', '🇩🇪🇫🇷 flags. More.'),
    block('verse', 'e\u0301 one\n\u202eenod\u202c'),
    paragraph('\u200f'),
    paragraph('क्षि। Last.'),
  ];

  test('is walked through and selected on grapheme boundaries, across headings, lists and verse', async () => {
    const opened = await openArticle(HARD);
    const text = HARD.map((one) => one.text).join('\n');
    for (let steps = 0; steps < 40 && last(opened) !== 'End of the text.'; steps++) await press('j');
    expect(last(opened)).toBe('End of the text.');
    for (let steps = 0; steps < 16; steps++) await press('{Shift>}K{/Shift}');
    await press('1');
    await until(() => notes(opened).length === 1);
    const { start, end } = notes(opened)[0]?.selector?.position ?? { start: -1, end: -1 };
    expect([start, end]).toEqual([0, text.length]);
    // Chromium takes a while to paint 10,000 marks.
  }, 60_000);

  test('is cut on grapheme boundaries wherever the mouse lets go', async () => {
    const opened = await openArticle(HARD);
    const text = HARD.map((one) => one.text).join('\n');
    const textOf = (n: number): Node =>
      [...opened.find(`[data-block="${n}"]`).childNodes].find((node) => node instanceof Text) ?? opened.app;
    for (const [from, to] of [
      [12, 400],
      [10_015, 10_018],
    ] as const) {
      document.getSelection()?.setBaseAndExtent(textOf(1), from, textOf(1), to);
      await until(() => opened.all('[role="toolbar"]').length === 1);
      opened.find('[role="toolbar"] [data-kind="claim"]').click();
      await until(() => opened.all('[role="toolbar"]').length === 0);
    }
    document.getSelection()?.setBaseAndExtent(textOf(2), 2, textOf(3), 1);
    await until(() => opened.all('[role="toolbar"]').length === 1);
    opened.find('[role="toolbar"] [data-kind="quote"]').click();
    await until(() => notes(opened).length === 3);
    for (const note of notes(opened)) {
      const { start, end } = note.selector?.position ?? { start: 0, end: 0 };
      expect([isGraphemeBoundary(text, start), isGraphemeBoundary(text, end)]).toEqual([true, true]);
      expect(text.slice(start, end)).toBe(note.selector?.quote.exact);
    }
  }, 60_000);
});
