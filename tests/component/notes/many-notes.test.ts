import { expect, test } from 'vitest';
import type { NoteKind } from '../../../renderer/data/model.ts';
import { press, type, until, words } from '../app/hands.ts';
import { openWindow, settled } from '../app/open-window.ts';
import { seededVault } from '../data/seeded.ts';

const KINDS: readonly (NoteKind | null)[] = ['claim', 'quote', 'question', null];

/** The overview of ten thousand notes in two hundred articles. */
async function tenThousand() {
  const vault = await seededVault(200, 50, (n) => ({
    kind: KINDS[n % 4] ?? null,
    tags: n % 3 ? [] : ['law'],
  }));
  const opened = await openWindow([], null, vault);
  await press('{Control>}{Shift>}N{/Shift}{/Control}');
  await until(() => opened.all('lectern-note-list').length === 1);
  await settled();
  const list = (): ShadowRoot => opened.find('lectern-note-list').shadowRoot as ShadowRoot;
  const rows = (): Element[] => [...list().querySelectorAll('.row')];
  const inFocus = (): string =>
    words(list().activeElement?.closest('.row')?.querySelector('.body') ?? opened.app);
  return { ...opened, list, rows, inFocus };
}

test('of ten thousand notes only those near the view are in the document', { timeout: 60_000 }, async () => {
  const { rows, inFocus, list, find } = await tenThousand();
  expect(rows().length).toBeLessThan(200);
  expect(list().querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('10200');
  await press('{End}');
  await settled();
  expect(inFocus()).toMatch(/^Note \d+\./u);
  const last = list().activeElement?.closest('.row');
  expect(last?.getAttribute('aria-rowindex')).toBe('10200');
  const { top, bottom } = last?.getBoundingClientRect() ?? new DOMRect();
  expect([top > 0, bottom <= innerHeight]).toEqual([true, true]);
  expect(rows().length).toBeLessThan(400);
  await press('{Home}');
  await settled();
  expect(list().activeElement?.closest('.row')?.getAttribute('aria-rowindex')).toBe('2');

  const root = find('lectern-all-notes').shadowRoot;
  const field = root?.querySelector('input') as HTMLInputElement;
  await type(field, 'note 9999');
  expect(rows()).toHaveLength(1);
  await type(field, '');
  field.focus();
  await press('{ArrowDown}', '{Control>}a{/Control}');
  expect(words(root?.querySelector('.several .num') ?? field)).toBe('10,000 selected');
});
