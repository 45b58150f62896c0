import { describe, expect, test } from 'vitest';
import { failed, type ImportItem } from '../../../electron/bridge/contract.ts';
import { button, click, focused, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { paragraph, summary } from '../data/one-library.ts';

/** A window, and an import under way whose events the test tells. */
async function importing(articles = 1) {
  const opened = await openWindow(Array.from({ length: articles }, (_, n) => ({ title: `Known ${n + 1}` })));
  const { vault } = opened;
  const file = (n: number): ImportItem => {
    const value = summary(n, { title: `File ${n}` });
    vault.bodies.set(value.versionId, { importer: '1', decoding: 'utf-8', blocks: [paragraph(value.title)] });
    return { name: `${n}.txt`, outcome: { ok: true, value } };
  };
  const broken = (n: number): ImportItem => ({
    name: `${n}.bin`,
    outcome: failed('binary', 'This is no text.'),
  });
  vault.emit('import:begun', { importId: 'a' });
  await settled();
  return {
    ...opened,
    file,
    broken,
    progress: (found: number, searching: boolean) =>
      vault.emit('import:progress', { importId: 'a', found, read: 0, searching }),
    async end(items: readonly ImportItem[], cancelled = false): Promise<void> {
      if (items.length > 0) vault.emit('import:batch', { importId: 'a', batch: 1, items: [...items] });
      vault.emit('import:ended', { importId: 'a', cancelled, read: items.length, failed: 0 });
      await until(() => opened.imports.runs.every((run) => run.ended), 'the end of the import');
      await settled();
    },
  };
}

const heading = ({ find }: OpenWindow): string => words(find('[aria-label="Import"] h2'));
const status = ({ find }: OpenWindow): string => words(find('[aria-label="Import"] .status'));
const rows = ({ all }: OpenWindow): string[] => all('[aria-label="Files"] li').map(words);
const current = ({ all }: OpenWindow): string => all('.row[aria-current] .title').map(words).join();

describe('an import under way', () => {
  test('says how far it is, without a number it does not know', async () => {
    const opened = await importing();
    expect([heading(opened), status(opened)]).toEqual(['Looking for files', '0 done']);
    opened.progress(7, true);
    await settled();
    expect([heading(opened), opened.find('[role="progressbar"]').ariaValueNow]).toEqual([
      'Reading 7 files so far',
      null,
    ]);
    opened.progress(8, false);
    await settled();
    const bar = opened.find('[role="progressbar"]');
    expect([heading(opened), status(opened), bar.ariaValueNow, bar.ariaValueMax]).toEqual([
      'Reading 8 files',
      '0 of 8 done',
      '0',
      '8',
    ]);
  });

  test('leaves the keyboard at its file when a failure comes to stand above it', async () => {
    const opened = await importing();
    const batch = (n: number, item: ImportItem) =>
      opened.vault.emit('import:batch', { importId: 'a', batch: n, items: [item] });
    batch(1, opened.file(8));
    await until(() => rows(opened).length === 1, 'the first file');
    button(opened, 'Open 8.txt').focus();
    batch(2, opened.broken(9));
    await until(() => rows(opened).length === 2, 'the second file');
    expect(rows(opened)[0]).toBe('9.bin This is no text.');
    expect(focused()).toBe('Open 8.txt');
  });

  test('can be cancelled, and then says what was kept', async () => {
    const opened = await importing();
    await click(button(opened, 'Cancel the rest'));
    expect(opened.vault.asked.at(-1)).toEqual({ channel: 'import:cancel', input: { importId: 'a' } });
    await opened.end([opened.file(8), opened.file(9)], true);
    expect(heading(opened)).toBe('Added 2 articles. The rest was cancelled.');
  });
});

describe('an import that ended', () => {
  test('says what became of each file, seen and heard', async () => {
    const opened = await importing();
    await opened.end([opened.file(8), opened.file(1), opened.broken(9)]);
    expect([heading(opened), status(opened)]).toEqual([
      'Added 1 article. 1 was already in the library. 1 could not be read.',
      '3 files read',
    ]);
    expect(rows(opened)).toEqual([
      '9.bin This is no text.',
      '8.txt Added. 2 words. Open',
      expect.stringMatching(/^1\.txt Already in the library since 24 November\. Open$/u),
    ]);
    expect(opened.heard().at(-1)).toBe(
      'Added 1 article. 1 was already in the library. 1 could not be read. 9.bin: This is no text.',
    );
  });

  test('reads three failures aloud, and counts the others', async () => {
    const opened = await importing();
    await opened.end([5, 6, 7, 8].map(opened.broken));
    expect(opened.heard().at(-1)).toBe(
      '4 could not be read. 5.bin: This is no text. 6.bin: This is no text. 7.bin: This is no text.',
    );
  });

  test('folds and unfolds, and closes', async () => {
    const opened = await importing();
    await opened.end([opened.file(8)]);
    await click(button(opened, 'Fold this sheet'));
    expect([rows(opened), heading(opened)]).toEqual([[], 'Added 1 article.']);
    await click(button(opened, 'Unfold this sheet'));
    expect(rows(opened)).toHaveLength(1);
    await click(button(opened, 'Close'));
    expect([opened.all('[aria-label="Import"]'), opened.imports.runs]).toEqual([[], []]);
  });

  test('opens an article from its row', async () => {
    const opened = await importing();
    await opened.end([opened.file(8), opened.file(9)]);
    expect(current(opened)).toBe('');
    await click(button(opened, 'Open 9.txt'));
    expect(current(opened)).toBe('File 9');
  });
});

describe('one article that was added', () => {
  test('opens by itself', async () => {
    const opened = await importing();
    await opened.end([opened.file(8)]);
    expect(current(opened)).toBe('File 8');
  });

  test('does not open while the reader writes', async () => {
    const opened = await importing();
    opened.find('input[type="search"]').focus();
    await opened.end([opened.file(8)]);
    expect([current(opened), heading(opened)]).toEqual(['', 'Added 1 article.']);
  });

  test('does not open behind a dialog', async () => {
    const opened = await importing();
    opened.vault.emit('app:command', { command: 'keys' });
    await settled();
    await opened.end([opened.file(8)]);
    expect(current(opened)).toBe('');
  });
});
