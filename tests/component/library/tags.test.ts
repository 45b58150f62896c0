import { describe, expect, test } from 'vitest';
import { button, click, focused, notice, press, rowOf, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled } from '../data/one-library.ts';

/** The dialog of tags over two chosen articles, of which one has the tag `law`. */
async function dialog() {
  const opened = await openWindow([{ title: 'Bravo' }, { title: 'Alfa' }]);
  const [alfa, bravo] = ['Alfa', 'Bravo'].map((title) => articleTitled(opened.work, title));
  await opened.work.tag([alfa ?? ''], { add: ['law'] });
  rowOf(opened, 'Alfa').focus();
  await press('{Shift>}{ArrowDown}{/Shift}');
  await click(button(opened, 'Tag…'));
  const tags = (): string[][] =>
    [alfa, bravo].map((id) => [...(opened.work.entry(id ?? '')?.article.tags ?? [])]);
  return { ...opened, tags };
}

const chips = ({ all }: OpenWindow): string[] =>
  all('[aria-label="Tags"] .chip').map((chip) => `${words(chip)} ${chip.ariaPressed}`);

describe('tagging several articles', () => {
  test('begins in the field, and shows a tag that only some have as mixed', async () => {
    const opened = await dialog();
    expect(words(opened.find('lectern-dialog').shadowRoot?.querySelector('h2') ?? opened.app)).toBe(
      'Tag 2 articles',
    );
    expect([focused(), chips(opened)]).toEqual(['New tag', ['#law mixed']]);
  });

  test('gives a mixed tag to all, and takes it from all', async () => {
    const opened = await dialog();
    await click(button(opened, '#law'));
    expect([opened.tags(), chips(opened)]).toEqual([[['law'], ['law']], ['#law true']]);
    await click(button(opened, '#law'));
    expect([opened.tags(), chips(opened)]).toEqual([[[], []], []]);
  });

  test('adds a typed tag with Enter, without its #, and stays in the field for the next', async () => {
    const opened = await dialog();
    await press('#rivers', '{Enter}', 'old law', '{Enter}');
    expect(opened.tags()).toEqual([
      ['law', 'rivers', 'old-law'],
      ['rivers', 'old-law'],
    ]);
    expect([focused(), opened.find<HTMLInputElement>('[aria-label="New tag"]').value]).toEqual([
      'New tag',
      '',
    ]);
  });

  test('undo in the empty field takes back what was done here, and nothing from before', async () => {
    const opened = await dialog();
    const field = opened.find<HTMLInputElement>('[aria-label="New tag"]');
    await press('rivers', '{Enter}', '{Control>}z{/Control}');
    await until(() => notice(opened) === 'Undone: Tag.', 'the undo');
    expect([opened.tags(), field.value]).toEqual([[['law'], []], '']);
    await press('{Control>}z{/Control}');
    await opened.work.settled();
    await settled();
    expect([opened.tags(), focused()]).toEqual([[['law'], []], 'New tag']);
  });

  test('undo in the field brings back first what was typed and deleted there', async () => {
    const opened = await dialog();
    const field = opened.find<HTMLInputElement>('[aria-label="New tag"]');
    await press('rivers', '{Enter}', 'sea', '{Control>}a{/Control}', '{Backspace}', '{Control>}z{/Control}');
    expect([field.value, opened.tags()]).toEqual(['sea', [['law', 'rivers'], ['rivers']]]);
  });

  test('adds nothing for a # alone', async () => {
    const opened = await dialog();
    await press('# ', '{Enter}');
    expect([opened.tags(), button(opened, 'Add tag').disabled]).toEqual([[['law'], []], true]);
  });

  test('is over with Escape', async () => {
    const opened = await dialog();
    await press('{Escape}');
    await settled();
    expect(opened.all('lectern-tags')).toEqual([]);
  });

  test('that is not saved is told of', async () => {
    const opened = await dialog();
    opened.vault.refusal = 'The change was not saved: the disk is full.';
    await click(button(opened, '#law'));
    await until(() => notice(opened) === opened.vault.refusal);
    expect(opened.heard().at(-1)).toBe(opened.vault.refusal);
  });
});
