import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES, NOTE_LIMIT_UNITS } from '../../../electron/bridge/contract.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../../../renderer/data/model.ts';
import type { NoteCard } from '../../../renderer/notes/note-card.ts';
import { kindLook } from '../../../renderer/ui/kinds.ts';
import { click, focused, notice, press, type, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, notesOf } from '../data/one-library.ts';

const FULL = 'The change was not saved: the disk is full. Make room; Lectern tries again.';

// Only timeouts: frames, the database and the clock go on by themselves.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A window on one article with one note on its first word. */
async function onNote(body = 'Who says so?', kind: NoteKind | null = 'claim') {
  const opened = await openWindow([{ title: 'Water rights' }]);
  const id = articleTitled(opened.work, 'Water rights');
  const { version } = opened.work.entry(id)?.article ?? {};
  const selector = {
    position: { start: 0, end: 5 },
    quote: { exact: 'Water', prefix: '', suffix: ' rights' },
  };
  await opened.work.addNote({ articleId: id, versionId: version?.versionId ?? null, selector, kind, body })
    .saved;
  await click(opened.find('.row'));
  await until(() => opened.all('lectern-note:not([away])').length === 1, 'the card at its passage');
  await settled();
  return {
    ...opened,
    card: opened.find<NoteCard>('lectern-note'),
    notes: () => notesOf(opened.work, id),
    articleId: id,
  };
}

const field = ({ find }: OpenWindow): HTMLTextAreaElement => find<HTMLTextAreaElement>('textarea');
const says = ({ find }: OpenWindow): string => words(find('.saved'));
const problem = ({ all }: OpenWindow): string => all('.problem').map(words).join();
const open = ({ all }: OpenWindow): boolean => all('textarea').length > 0;
const body = ({ notes }: { notes(): readonly Note[] }): string | undefined => notes()[0]?.body;

async function write(opened: OpenWindow & { card: NoteCard }, text: string): Promise<void> {
  opened.card.edit();
  await settled();
  await type(field(opened), text);
}

describe('a card at rest', () => {
  test('says its kind and its passage to a screen reader, and shows Markdown', async () => {
    const opened = await onNote('**Who** says so?');
    expect(opened.find('article[data-kind="claim"]').ariaLabel).toBe('Claim on “Water”');
    expect(opened.find('.body strong').textContent).toBe('Who');
  });

  test('is written in after Enter, with the caret at the end', async () => {
    const opened = await onNote();
    opened.card.focus();
    await press('{Enter}', '!');
    expect(field(opened).value).toBe('Who says so?!');
    expect(focused()).toBe('Note, Claim');
  });

  test('asks the app to open a link, and follows none by itself', async () => {
    const opened = await onNote('[here](https://example.org/a)');
    const asked = new Promise((resolve) => opened.app.addEventListener('lectern-open-link', resolve));
    await click(opened.find('.body a'));
    expect(((await asked) as CustomEvent).detail).toEqual({ url: 'https://example.org/a' });
    expect(opened.vault.asked.at(-1)).toEqual({
      channel: 'app:open-link',
      input: { url: 'https://example.org/a' },
    });
    expect(open(opened)).toBe(false);
  });

  test.each([
    ['1', 'Digit1', 'quote'],
    ['3', 'Digit3', 'question'],
    ['5', 'Numpad5', 'checked'],
    ['٤', 'Digit4', 'to-check'],
  ])('takes the kind of the key %s', async (key, code, kind) => {
    const opened = await onNote();
    opened.card.focus();
    opened.card.shadowRoot
      ?.querySelector('article')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true }));
    await settled();
    expect(opened.notes()[0]?.kind).toBe(kind);
  });

  test('keeps its kind when Ctrl is held with the key, and when it has it already', async () => {
    const opened = await onNote();
    opened.card.focus();
    await press('{Control>}4{/Control}', '2');
    expect(opened.notes()[0]).toMatchObject({ kind: 'claim', rev: 1 });
    await press('1');
    expect(opened.notes()[0]).toMatchObject({ kind: 'quote', rev: 2 });
  });

  test('goes to its passage with Escape', async () => {
    const opened = await onNote();
    opened.card.focus();
    await press('{Escape}');
    expect(focused()).toBe('Water rights');
  });
});

/** The widths of a card: beside panes, the least with its buttons at its head, and beside one article; CSS px. */
describe.each([208, 281, 288])('a card %s px wide', (width) => {
  test.each(LANGUAGES)('tells its kind in words and has whole buttons, in %s', async (language) => {
    const opened = await onNote();
    await opened.work.choose({ language });
    opened.card.style.inlineSize = `${width}px`;
    for (const kind of NOTE_KINDS) {
      await opened.work.editNote(opened.card.note.id, { kind });
      opened.card.edit();
      await settled();
      const name = opened.find('.kind span');
      expect(words(name)).toBe(kindLook(kind).label);
      expect(name.clientWidth).toBeGreaterThan(0);
      expect(name.scrollWidth).toBe(name.clientWidth);
      // The middle of its head is level with the line.
      const { top, height } = name.getBoundingClientRect();
      expect(top + height / 2 - opened.card.getBoundingClientRect().top).toBeCloseTo(19, 0);
    }
    for (const target of opened.all('.acts button, textarea')) expect(uncovered(target)).toBe(true);
    await opened.work.choose({ language: 'en' });
  });
});

test('the words of a narrow card stay where they are when it comes into focus and brings its buttons', async () => {
  const opened = await onNote();
  opened.card.style.inlineSize = '208px';
  await settled();
  const at = (): number =>
    opened.find('.body').getBoundingClientRect().top - opened.card.getBoundingClientRect().top;
  const before = at();
  opened.card.focus();
  await until(() => opened.all('.acts').length === 1, 'the buttons');
  await settled();
  // On its way to its place a card stands between pixels.
  expect(at()).toBeCloseTo(before, 1);
});

/** Whether a target is at least 24 by 24 px (WCAG 2.5.8), nothing lies over it, and it lies within its card. */
function uncovered(target: HTMLElement): boolean {
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const root = target.getRootNode() as ShadowRoot;
  const card = root.host.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const edges = [
    [left + 1, y],
    [right - 1, y],
    [x, top + 1],
    [x, bottom - 1],
  ] as const;
  return (
    right - left >= 24 &&
    bottom - top >= 24 &&
    left >= card.left &&
    right <= card.right &&
    edges.every(([x, y]) => target.contains(root.elementFromPoint(x, y)))
  );
}

describe('while writing', () => {
  test('says Saving from the first letter, and Saved when database and vault have it', async () => {
    const opened = await onNote();
    await write(opened, 'Who?');
    expect(says(opened)).toBe('Saving');
    vi.advanceTimersByTime(300);
    await until(() => says(opened) === 'Saved');
    expect(opened.vault.ops.at(-1)?.value).toMatchObject({ body: 'Who?' });
  });

  test('says Not saved with the reason while it is so, keeps the words, and says Saved again', async () => {
    const opened = await onNote();
    opened.vault.refusal = FULL;
    await write(opened, 'Who?');
    vi.advanceTimersByTime(300);
    await until(() => problem(opened) !== '');
    expect([problem(opened), says(opened), field(opened).value]).toEqual([
      `${FULL} Copy the note.`,
      '',
      'Who?',
    ]);
    await press('{Escape}');
    await until(() => opened.find('.saved').dataset['state'] === 'failed');
    expect([open(opened), field(opened).value]).toEqual([true, 'Who?']);

    opened.vault.refusal = null;
    vi.advanceTimersByTime(2_000);
    await until(() => says(opened) === 'Saved');
    expect([problem(opened), body(opened)]).toEqual(['', 'Who?']);
  });

  test('tells the reason aloud once, not at every try', async () => {
    const opened = await onNote();
    opened.vault.refusal = FULL;
    await write(opened, 'Who?');
    vi.advanceTimersByTime(300);
    for (let tries = 0; tries < 3; tries += 1) {
      await until(() => opened.find('.saved').dataset['state'] === 'failed');
      vi.advanceTimersByTime(2_000);
    }
    expect(opened.heard().filter((line) => line === FULL)).toHaveLength(1);
  });

  test.each(['{Escape}', '{Control>}{Enter}{/Control}'])(
    '%s saves and closes, with the focus on the card',
    async (keys) => {
      const opened = await onNote();
      await write(opened, 'Who?');
      await press(keys);
      await until(() => !open(opened));
      expect([body(opened), focused()]).toEqual(['Who?', 'Claim on “Water”']);
    },
  );

  test('Escape of an input method does not close', async () => {
    const opened = await onNote();
    await write(opened, 'Who?');
    const event = new KeyboardEvent('keydown', {
      key: 'Escape',
      isComposing: true,
      bubbles: true,
      composed: true,
    });
    field(opened).dispatchEvent(event);
    await settled();
    expect(says(opened)).toBe('Saving');
  });

  test('its undo is the field’s own, and the window undoes nothing', async () => {
    const opened = await onNote();
    opened.card.edit();
    await settled();
    await press('{Control>}z{/Control}');
    expect([notice(opened), opened.notes()]).toEqual([
      '',
      [expect.objectContaining({ body: 'Who says so?' })],
    ]);
  });

  test('an undo from the menu is the field’s own too; one of the work changes the words in the field', async () => {
    const opened = await onNote();
    await write(opened, 'Who?');
    vi.advanceTimersByTime(300);
    await until(() => says(opened) === 'Saved');
    opened.vault.emit('app:command', { command: 'undo' });
    await settled();
    expect(notice(opened)).toBe('');
    vi.advanceTimersByTime(300);
    await opened.work.settled();
    let undone = await opened.work.undo();
    while (undone.ok && undone.value !== null && opened.notes()[0]?.body !== 'Who says so?') {
      undone = await opened.work.undo();
    }
    await until(() => field(opened).value === 'Who says so?');
  });

  test('the keys of kinds and of deleting are letters', async () => {
    const opened = await onNote('');
    opened.card.edit();
    await settled();
    await press('1', '{Delete}', 'n', '?');
    expect([field(opened).value, opened.notes()[0]?.kind]).toEqual(['1n?', 'claim']);
  });

  test('a note takes 50,000 characters, and says so at the last', async () => {
    const opened = await onNote();
    await write(opened, 'x'.repeat(NOTE_LIMIT_UNITS - 1));
    expect(problem(opened)).toBe('');
    await press('yz');
    expect(field(opened).value).toHaveLength(NOTE_LIMIT_UNITS);
    expect(problem(opened)).toBe('A note holds at most 50,000 characters.');
    vi.advanceTimersByTime(1_000);
    await until(() => says(opened) === 'Saved');
  });

  test('what is typed is saved before the window closes', async () => {
    const opened = await onNote();
    await write(opened, 'Last words');
    opened.vault.emit('app:closing', {});
    await until(() => opened.vault.asked.some(({ channel }) => channel === 'app:flushed'));
    expect(opened.vault.ops.at(-1)?.value).toMatchObject({ body: 'Last words' });
  });
});

describe('an empty note', () => {
  test.each(['', '  \n '])(
    'without a kind vanishes when it is closed, and the focus goes to the text (%j)',
    async (text) => {
      const opened = await onNote('', null);
      await write(opened, text);
      await press('{Escape}');
      await until(() => opened.notes().length === 0);
      await settled();
      expect(focused()).toBe('Water rights');
    },
  );

  test('with a kind stays: it is a highlight', async () => {
    const opened = await onNote('', 'quote');
    await write(opened, '');
    await press('{Escape}');
    await until(() => !open(opened));
    expect(opened.notes()).toHaveLength(1);
  });
});

describe('deleting', () => {
  test('tells of it, gives the focus to the text, and undo brings the note back', async () => {
    const opened = await onNote();
    opened.card.focus();
    await press('{Delete}');
    expect([opened.notes().length, notice(opened), focused()]).toEqual([0, 'Note deleted.', 'Water rights']);
    expect(opened.heard().at(-1)).toBe('Note deleted. Ctrl Z undoes it.');
    await press('{Control>}z{/Control}');
    await until(() => notice(opened) === 'Undone: Delete note.', 'word of the undoing');
    expect([body(opened), notice(opened)]).toEqual(['Who says so?', 'Undone: Delete note.']);
  });

  test('while writing loses no word: one undo brings the note back with all of them', async () => {
    const opened = await onNote();
    await write(opened, 'Who says so, and why?');
    await click(opened.find('[aria-label="Delete note"]'));
    expect(opened.notes()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    await settled();
    await press('{Control>}z{/Control}');
    await until(() => notice(opened) === 'Undone: Delete note.', 'word of the undoing');
    expect([body(opened), notice(opened)]).toEqual(['Who says so, and why?', 'Undone: Delete note.']);
  });

  test('that is not saved is told of, though the card is gone', async () => {
    const opened = await onNote();
    opened.vault.refusal = FULL;
    opened.card.focus();
    await press('{Delete}');
    await until(() => notice(opened) === FULL);
    expect(opened.heard().at(-1)).toBe(FULL);
  });
});
