import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { NoteCard } from '../../../renderer/notes/note-card.ts';
import { click, press, until, words } from '../app/hands.ts';
import { articleTitled, noteOn } from '../data/one-library.ts';
import { openWindow, settled, type OpenWindow } from './open-window.ts';

let opened: OpenWindow;
afterEach(async () => {
  await opened.work.choose({ language: 'en' });
  await page.viewport(1440, 900);
});

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** Where the words of an element are drawn. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

async function inArabic(): Promise<void> {
  opened = await openWindow([{ title: 'Weir' }]);
  await opened.work.choose({ language: 'ar' });
  await settled();
}

test.each([
  ['settings', '{Control>},{/Control}'],
  ['keys', '{F1}'],
])(
  'in Arabic the head of a dialog stands as far from its right edge as its content: %s',
  async (_name, key) => {
    await inArabic();
    await press(key);
    await until(() => opened.all('lectern-dialog').length === 1, 'the dialog');
    await settled();
    const content = boxOf(opened.find('.content'));
    expect(content.right - inkOf(opened.find('h2')).right).toBeCloseTo(16, 0);
    expect(boxOf(opened.find('header .ibtn')).left - content.left).toBeCloseTo(8, 0);
  },
);

test('in Arabic keys begin at the right of their row, and none is written back to front', async () => {
  await inArabic();
  await press('{F1}');
  await until(() => opened.all('dt').length > 0, 'the keys');
  for (const key of opened.all('dt')) expect(inkOf(key).right).toBeCloseTo(boxOf(key).right, 0);
  await press('{Escape}', '{Control>},{/Control}');
  await until(() => opened.all('lectern-key-settings').length === 1, 'the settings');
  await click(opened.find('lectern-key-settings').shadowRoot?.querySelector('summary') ?? opened.app);
  const [larger] = opened.all('.key').filter((one) => words(one) === 'Ctrl+=');
  expect(larger && getComputedStyle(larger.querySelector('bdi') ?? larger).direction).toBe('ltr');
});

test('in Arabic English words begin at the right of their row in all notes, and beside the text', async () => {
  opened = await openWindow([{ title: 'Weir' }]);
  const { work } = opened;
  const id = articleTitled(work, 'Weir');
  await work.addNote(noteOn(id, 'Too short.\n\n- One')).saved;
  await work.choose({ language: 'ar' });
  await click(opened.find('.row'));
  await until(() => opened.all('lectern-note').length === 1, 'the card');
  await settled();
  const title = opened.find('.row .title');
  expect(inkOf(title).right).toBeCloseTo(boxOf(title).right, 0);
  const card = opened.find<NoteCard>('lectern-note');
  expect(inkOf(opened.find('.body p')).right).toBeCloseTo(boxOf(opened.find('.kind')).right, 0);
  card.edit();
  await settled();
  const field = getComputedStyle(opened.find('textarea'));
  expect([field.direction, field.textAlign]).toEqual(['ltr', 'right']);
  await press('{Escape}', '{Control>}{Shift>}N{/Shift}{/Control}');
  await until(() => opened.all('.note').length === 1, 'all notes');
  await settled();
  const cell = opened.find('.note');
  const body = cell.querySelector('.body') ?? cell;
  expect(inkOf(body.querySelector('p') ?? cell).right).toBeCloseTo(boxOf(cell).right, 0);
  // A list keeps the side of its own direction, in a body no wider than its words.
  expect(boxOf(body).right).toBeCloseTo(boxOf(cell).right, 0);
  expect(boxOf(body).width).toBeLessThan(boxOf(cell).width / 2);
});

/** Whether anything is drawn in this strip of the window. */
async function isDrawn({ left, top, width, height }: DOMRect): Promise<boolean> {
  const base64 = await page.screenshot({ base64: true, save: false });
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(width, height).getContext('2d');
  // The window may be smaller in the picture.
  context?.drawImage(picture, -left, -top, innerWidth, innerHeight);
  const { data } = context?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
  return data.some((value, i) => value !== data[i % 4]);
}

test('in Arabic a cut English title shows the sign for what was cut', async () => {
  opened = await openWindow([
    { title: 'Inspectors find cracked gate anchors at Tolmar barrage, operator sees no danger to the town' },
  ]);
  await opened.work.choose({ language: 'ar' });
  await document.fonts.ready;
  await settled();
  const { right, bottom } = boxOf(opened.find('.row .title'));
  // Its second line is not full: the sign stands beyond the edge that the words stand at.
  expect(await isDrawn(new DOMRect(Math.round(right) + 2, Math.round(bottom) - 18, 6, 18))).toBe(true);
});
