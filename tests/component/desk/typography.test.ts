import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { NoteCard } from '../../../renderer/desk/cards.ts';
import { button, click, press, type, until, words } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, painted, type OneArticle } from './one-article.ts';

const PROSE = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}. ${'The level fell again. '.repeat(10)}`);
const JAPANESE = Array.from({ length: 60 }, (_, n) => `第${n}章、${'水位はまた下がった。'.repeat(12)}`);

const block = (opened: OneArticle, n: number): HTMLElement => opened.find(`[data-block="${n}"]`);
const styleOf = (opened: OneArticle, n: number): CSSStyleDeclaration => getComputedStyle(block(opened, n));

/** Where a sign of a block stands. */
function signs(opened: OneArticle, n: number, start: number): DOMRect {
  const words = [...block(opened, n).childNodes].find((node) => node instanceof Text) as Text;
  const range = document.createRange();
  range.setStart(words, start);
  range.setEnd(words, start + 1);
  return range.getBoundingClientRect();
}

/** The middle of a note's head, and of the first line of the block that it is on; CSS px. */
async function levels(opened: OneArticle, note: string, at: number): Promise<{ head: number; line: number }> {
  await until(() => opened.all('lectern-note:not([away])').length > 0, 'the card');
  await settled();
  await settled();
  const card = opened.all<NoteCard>('lectern-note').find((one) => one.note.id === note);
  const head = card?.shadowRoot?.querySelector('header')?.getBoundingClientRect();
  const line = signs(opened, at, 0);
  return { head: ((head?.top ?? 0) + (head?.bottom ?? 0)) / 2, line: (line.top + line.bottom) / 2 };
}

afterEach(() => page.viewport(1440, 900));

describe('what the reader chooses', () => {
  test('sets the text at once, and keeps the place', async () => {
    const opened = await oneArticle(PROSE);
    opened.scroller.scrollTop = 3000;
    await settled();
    const { block: at } = opened.pane.place ?? {};
    const before = { line: styleOf(opened, 1).lineHeight, width: opened.find('.text').clientWidth };
    await opened.work.choose({ leading: 'open', measure: 'narrow', face: 'inter' });
    await settled();
    await settled();
    expect(styleOf(opened, 1).fontFamily).toMatch(/^Inter/u);
    expect(parseFloat(styleOf(opened, 1).lineHeight)).toBeGreaterThan(parseFloat(before.line));
    expect(opened.find('.text').clientWidth).toBeLessThan(before.width);
    expect(opened.pane.place?.block).toBe(at);
  });

  test('tells paragraphs apart by an indent, and makes both edges straight', async () => {
    const opened = await oneArticle(PROSE);
    await opened.work.choose({ paragraphs: 'indented', justified: true });
    await settled();
    const [first, second] = [styleOf(opened, 0), styleOf(opened, 1)];
    expect([first.textIndent, second.marginTop, second.textAlign, second.hyphens]).toEqual([
      '0px',
      '0px',
      'justify',
      'auto',
    ]);
    expect(parseFloat(second.textIndent)).toBeGreaterThan(20);
  });

  test('is told to the reading settings by name', async () => {
    const opened = await oneArticle(PROSE);
    await click(button(opened, 'Reading settings'));
    const choose = (name: string): Promise<void> =>
      click(
        opened
          .all('label')
          .find((label) => words(label) === name)
          ?.querySelector('input') ?? opened.app,
      );
    for (const name of ['System serif', 'Wide', 'Tight', 'Indented', 'Straight']) await choose(name);
    expect(opened.work.settings).toMatchObject({
      face: 'serif',
      measure: 'wide',
      leading: 'close',
      paragraphs: 'indented',
      justified: true,
    });
  });
});

describe('scripts', () => {
  test('of full-width signs get about 38 to a line, set by the rules of their language', async () => {
    const opened = await oneArticle(JAPANESE, { language: 'ja' });
    const style = styleOf(opened, 0);
    const signs = opened.find('.text').clientWidth / parseFloat(style.fontSize);
    expect(signs).toBeGreaterThan(36);
    expect(signs).toBeLessThan(40);
    expect([style.lineBreak, opened.find('.text').lang]).toEqual(['strict', 'ja']);
    expect(style.fontFamily).toContain('Hiragino Mincho');
  });

  test('from right to left have no slanted letters and no tight headline', async () => {
    const emphasis = { kind: 'emphasis' as const, start: 0, end: 4 };
    const heading = { kind: 'heading' as const, level: 1, path: [], text: 'مستوى الماء', styles: [] };
    const opened = await oneArticle(
      [heading, { kind: 'paragraph', level: 0, path: [], text: 'انخفض المستوى', styles: [emphasis] }],
      { direction: 'rtl' },
    );
    expect(getComputedStyle(opened.find('.text em')).fontStyle).toBe('normal');
    expect(styleOf(opened, 0).letterSpacing).toBe('normal');
    expect(getComputedStyle(opened.find('.text')).direction).toBe('rtl');
  });

  test('of a language that is not known are said to be in none', async () => {
    const opened = await oneArticle(PROSE);
    expect(opened.find('.text').getAttribute('lang')).toBe('');
  });
});

describe('vertical lines', () => {
  async function vertical(): Promise<OneArticle> {
    const opened = await oneArticle(JAPANESE, { language: 'ja' });
    await click(button(opened, 'Reading settings'));
    const choice = opened.all('label').find((label) => words(label) === 'Vertical');
    await click(choice?.querySelector('input') ?? opened.app);
    await settled();
    await settled();
    return opened;
  }

  test('begin at the right and go on to the left', async () => {
    const opened = await vertical();
    const [first, second] = [block(opened, 0), block(opened, 1)].map((one) => one.getBoundingClientRect());
    const view = opened.scroller.getBoundingClientRect();
    expect(opened.scroller.scrollHeight).toBeLessThanOrEqual(opened.scroller.clientHeight);
    expect(opened.scroller.scrollWidth).toBeGreaterThan(view.width * 2);
    expect(first?.right).toBeLessThanOrEqual(view.right);
    expect(first?.right).toBeGreaterThan(view.right - 100);
    expect(second?.right).toBeLessThanOrEqual(first?.left ?? 0);
  });

  test('are offered for such scripts alone', async () => {
    const opened = await oneArticle(PROSE);
    await click(button(opened, 'Reading settings'));
    expect(opened.all('label').map(words)).not.toContain('Vertical');
  });

  test('follow the wheel, keep the place, and are found in', async () => {
    const opened = await vertical();
    const wheel = new WheelEvent('wheel', { deltaY: 1500, bubbles: true, composed: true });
    opened.scroller.dispatchEvent(wheel);
    await settled();
    await settled();
    const at = opened.pane.place?.block ?? 0;
    expect(at).toBeGreaterThan(1);
    await opened.work.choose({ size: 24 });
    await settled();
    await settled();
    expect(opened.pane.place?.block).toBe(at);
    await opened.work.choose({ size: 19 });
    opened.pane.find(0);
    await settled();
    const field = opened.find('lectern-find').shadowRoot?.querySelector('input');
    if (field) await type(field, '第50章');
    await until(() => painted('pane1-found-on').length === 1, 'the match');
    await settled();
    const box = block(opened, 50).getBoundingClientRect();
    const view = opened.scroller.getBoundingClientRect();
    expect(box.right).toBeLessThan(view.right);
    expect(box.right).toBeGreaterThan(view.left);
    await press('{Escape}');
  });

  test('have the bar of the sentence lie over the lines that it stands in', async () => {
    const opened = await vertical();
    opened.find('.text').focus();
    await press('j');
    await settled();
    await Promise.all(
      opened
        .find('.cursor')
        .getAnimations()
        .map((move) => move.finished),
    );
    const bar = opened.find('.cursor').getBoundingClientRect();
    const lines = block(opened, 0).getBoundingClientRect();
    expect([bar.height, lines.top - bar.top]).toEqual([2, 20]);
    expect(bar.left).toBeGreaterThanOrEqual(lines.left - 1);
    expect(bar.right).toBeLessThanOrEqual(lines.right + 1);
    expect(bar.width).toBeGreaterThan(10);
  });

  test('have the notes as marks level with their lines, and in a drawer', async () => {
    const opened = await vertical();
    await opened.note('第0章', 'Which chapter?');
    await until(() => opened.all('.margin button').length === 1, 'the mark');
    const mark = opened.find('.margin button').getBoundingClientRect();
    const line = signs(opened, 0, 0);
    expect(Math.abs((mark.left + mark.right) / 2 - (line.left + line.right) / 2)).toBeLessThanOrEqual(1.5);
    expect(painted('pane1-claim-0')).toEqual(['第0章']);
    await click(opened.find('.margin button'));
    await settled();
    const card = opened.find('lectern-note').getBoundingClientRect();
    expect(card.width).toBeGreaterThan(150);
    expect(card.height).toBeLessThan(200);
    const isBeside = (): boolean =>
      signs(opened, 0, 0).right <= opened.find('.notes').getBoundingClientRect().left;
    await until(isBeside, 'the line beside its note');
  });
});

test('a typeface that does not load leaves the text in another, and the notes level with their lines', async () => {
  const broken = new FontFace('Gone', 'url(/no-such-face.woff2)');
  document.fonts.add(broken);
  const opened = await oneArticle(PROSE);
  const note = await opened.note('Paragraph 2.', 'How far?');
  document.documentElement.style.setProperty('--face', 'Gone');
  try {
    await until(() => broken.status === 'error', 'the failure');
    await settled();
    const atRest = (): boolean =>
      opened.all('lectern-note').every((card) => card.getAnimations().length === 0);
    await until(atRest, 'the card at rest');
    const { head, line } = await levels(opened, note, 2);
    expect(Math.abs(head - line)).toBeLessThanOrEqual(1);
    expect(block(opened, 0).offsetHeight).toBeGreaterThan(20);
  } finally {
    document.documentElement.style.removeProperty('--face');
    document.fonts.delete(broken);
  }
});
