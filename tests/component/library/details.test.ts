import { done } from '../../../electron/bridge/contract.ts';
import { describe, expect, test } from 'vitest';
import { focusedElement } from '../../../renderer/ui/focus.ts';
import { button, click, notice, press, rowOf, type, until, words } from '../app/hands.ts';
import { openWindow, settled, type Facts, type OpenWindow } from '../app/open-window.ts';

/** The dialog of details of one article. */
async function dialog(facts: Partial<Facts> = {}) {
  const opened = await openWindow([
    { title: 'Water rights', outlet: 'Argus', published: '2026-05-14', ...facts },
  ]);
  const event = { bubbles: true, composed: true, cancelable: true, button: 0 };
  rowOf(opened, 'Water').dispatchEvent(new MouseEvent('contextmenu', event));
  await settled();
  const items =
    opened.find('lectern-menu[aria-label="Article"]').shadowRoot?.querySelectorAll('button') ?? [];
  const correct = [...items].find((item) => words(item) === 'Correct details…');
  if (!correct) throw new Error('The menu has no details');
  await click(correct);
  await settled();
  return { ...opened, article: () => opened.work.entries[0]?.article };
}

const field = ({ find }: OpenWindow, name: string): HTMLInputElement =>
  find<HTMLInputElement>(`form [name="${name}"]`);
const hint = ({ find }: OpenWindow, name: string): string => words(find(`#${name}-hint`));
const isOpen = ({ all }: OpenWindow): boolean => all('lectern-details').length > 0;

describe('correcting details', () => {
  test('begins in the title, with all that is known', async () => {
    const opened = await dialog();
    expect(focusedElement()).toBe(field(opened, 'title'));
    expect(opened.all<HTMLInputElement>('form input').map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'title: Water rights',
      'outlet: Argus',
      'byline: ',
      'published: 14 May 2026',
      'tags: ',
    ]);
  });

  test('saves title, outlet, byline, date and tags, and is one step back for the facts', async () => {
    const opened = await dialog();
    const typed = {
      title: ' Whose water? ',
      outlet: '',
      byline: 'A. Writer',
      published: 'May 3, 2025',
      tags: '#law rivers',
    };
    for (const [name, value] of Object.entries(typed)) await type(field(opened, name), value);
    await press('{Enter}');
    await settled();
    expect(isOpen(opened)).toBe(false);
    expect(opened.article()).toMatchObject({
      title: 'Whose water?',
      outlet: null,
      byline: 'A. Writer',
      published: '2025-05-03',
      tags: ['law', 'rivers'],
    });
    expect(await opened.work.undo()).toEqual(done('Tag'));
    expect(await opened.work.undo()).toEqual(done('Correct details'));
    expect(opened.article()).toMatchObject({ title: 'Water rights', tags: [] });
  });

  test('that changes nothing is no step back', async () => {
    const opened = await dialog();
    await click(button(opened, 'Save details'));
    expect([isOpen(opened), await opened.work.undo()]).toEqual([false, done(null)]);
  });

  test('asks for the year of a date without one, and no longer once it is there', async () => {
    const opened = await dialog({ published: '--05-14' });
    expect([field(opened, 'published').value, hint(opened, 'published')]).toEqual([
      '14 May',
      'Year not given. Add it?',
    ]);
    await type(field(opened, 'published'), '14 May 2026');
    expect(hint(opened, 'published')).toBe('');
    await click(button(opened, 'Save details'));
    expect(opened.article()?.published).toBe('2026-05-14');
  });

  test('saves a date without a year when the reader has none', async () => {
    const opened = await dialog();
    await type(field(opened, 'published'), '2 June');
    await click(button(opened, 'Save details'));
    expect(opened.article()?.published).toBe('--06-02');
  });

  test.each(['31 February', 'spring', '5/6/2026', '14 May 99'])(
    'refuses the date “%s” in words, at its field',
    async (date) => {
      const opened = await dialog();
      await type(field(opened, 'published'), date);
      await click(button(opened, 'Save details'));
      expect(hint(opened, 'published')).toMatch(/^Not a date Lectern can read\. Write it like 14 May 2026/u);
      expect([isOpen(opened), field(opened, 'published').ariaInvalid]).toEqual([true, 'true']);
      expect(opened.article()?.published).toBe('2026-05-14');
      await type(field(opened, 'published'), '');
      expect(field(opened, 'published').ariaInvalid).toBeNull();
      await click(button(opened, 'Save details'));
      expect(opened.article()?.published).toBeNull();
    },
  );

  test('refuses an empty title in words', async () => {
    const opened = await dialog();
    await type(field(opened, 'title'), '  ');
    await click(button(opened, 'Save details'));
    expect(hint(opened, 'title')).toBe('An article needs a title. Write one, or cancel.');
    await click(button(opened, 'Cancel'));
    expect([isOpen(opened), opened.article()?.title]).toEqual([false, 'Water rights']);
  });

  test('that is not saved is told of, though the dialog is closed', async () => {
    const opened = await dialog();
    opened.vault.refusal = 'The change was not saved: the disk is full.';
    await type(field(opened, 'title'), 'Whose water?');
    await click(button(opened, 'Save details'));
    await until(() => notice(opened) === opened.vault.refusal);
    expect(isOpen(opened)).toBe(false);
  });
});
