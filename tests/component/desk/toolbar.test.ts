import { expect, test } from 'vitest';
import type { NoteCard } from '../../../renderer/notes/note-card.ts';
import { click, press, until, words } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { notesOf } from '../data/one-library.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

const TEXT = 'Four cracks were found. Nobody saw a danger.';
const OFFER = 'Use for the open note';

async function select(opened: OneArticle, passage: string): Promise<void> {
  const block = opened.find('[data-block="1"]');
  const [node] = [...block.childNodes].filter((child) => child instanceof Text);
  const start = TEXT.indexOf(passage);
  document.getSelection()?.setBaseAndExtent(node ?? block, start, node ?? block, start + passage.length);
  await until(() => opened.all('.tool').length > 0, 'the toolbar');
  await settled();
}

const offered = ({ all }: OneArticle): HTMLElement[] =>
  all('.tool').filter((button) => words(button) === OFFER);

/** An article with a note on its cracks, in focus. */
async function onNote(): Promise<OneArticle> {
  const opened = await oneArticle(['The one', TEXT]);
  await opened.note('cracks', 'How wide?');
  await until(() => opened.all('lectern-note:not([away])').length === 1, 'the card');
  opened.find('lectern-note').focus();
  await settled();
  return opened;
}

async function write(opened: OneArticle): Promise<void> {
  opened.find<NoteCard>('lectern-note').edit();
  await until(() => opened.all('textarea').length === 1, 'the field');
}

test('without keys its buttons are named by what they do, and nothing else', async () => {
  const opened = await oneArticle(['The one', TEXT]);
  const names = (): (string | null)[] => opened.all('.tool[data-kind]').map((tool) => tool.ariaLabel);
  await select(opened, 'danger');
  expect(names()).toEqual(['Quote 1', 'Claim 2', 'Question 3', 'To check 4', 'Checked 5']);
  await opened.work.choose({ singleKeys: false });
  await settled();
  expect(names()).toEqual(['Quote', 'Claim', 'Question', 'To check', 'Checked']);
});

test('a passage is offered to the note that is written, and to none that merely has the focus or was closed', async () => {
  const opened = await onNote();
  await select(opened, 'danger');
  expect(offered(opened)).toHaveLength(0);
  await write(opened);
  await select(opened, 'danger');
  expect(offered(opened)).toHaveLength(1);
  opened.find('textarea').focus();
  await press('{Escape}');
  await until(() => opened.all('textarea').length === 0, 'the card at rest');
  await select(opened, 'danger');
  expect(offered(opened)).toHaveLength(0);
});

test('a passage is not offered to the note that stands there already', async () => {
  const opened = await onNote();
  await write(opened);
  await select(opened, 'cracks');
  expect(offered(opened)).toHaveLength(0);
  await select(opened, 'Four cracks');
  expect(offered(opened)).toHaveLength(1);
});

test('a passage is not offered to a note that is out of sight', async () => {
  const opened = await onNote();
  await write(opened);
  await opened.work.choose({ notesShown: false });
  await settled();
  await select(opened, 'danger');
  expect(offered(opened)).toHaveLength(0);
});

test('the note that is written stands at the passage it is used for', async () => {
  const opened = await onNote();
  await write(opened);
  await select(opened, 'danger');
  const [offer] = offered(opened);
  if (offer) await click(offer);
  await until(
    () => notesOf(opened.work, opened.id)[0]?.selector?.quote.exact === 'danger',
    'the new passage',
  );
  expect(opened.all('.tool')).toHaveLength(0);
});
