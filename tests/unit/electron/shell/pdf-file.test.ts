import fc from 'fast-check';
import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pdfName, writePdf } from '../../../../electron/shell/pdf-file.ts';

const newFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'lectern-pdf-'));
const BYTES = new TextEncoder().encode('%PDF-1.4');

describe('the name of a PDF', () => {
  test('is the title', () => {
    expect(pdfName('Inspectors find cracked gate anchors')).toBe('Inspectors find cracked gate anchors.pdf');
  });

  test('holds nothing that leads into another folder or that some system refuses', () => {
    expect(pdfName('../../etc/passwd')).toBe('etc passwd.pdf');
    expect(pdfName('What? “Safe”: 3 < 4 | a*b\\c')).toBe('What “Safe” 3 4 a b c.pdf');
    expect(pdfName(' .hidden. ')).toBe('hidden.pdf');
    expect(pdfName('\u202e???')).toBe('Article.pdf');
  });

  test('is a name in one folder, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = pdfName(title);
        expect(path.basename(name)).toBe(name);
        expect(name).toMatch(/^[^.].*\.pdf$/su);
        expect(name.length).toBeLessThanOrEqual(250);
      }),
    );
  });
});

describe('a PDF', () => {
  test('is written whole, and takes the place of one that is there', async () => {
    const folder = await newFolder();
    const file = path.join(folder, 'a.pdf');
    await writeFile(file, 'older');
    expect(await writePdf(file, BYTES)).toEqual({ ok: true, value: null });
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.4');
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('goes where a link leads, and leaves the link', async () => {
    const folder = await newFolder();
    await writeFile(path.join(folder, 'real.pdf'), 'older');
    await symlink(path.join(folder, 'real.pdf'), path.join(folder, 'link.pdf'));
    await writePdf(path.join(folder, 'link.pdf'), BYTES);
    expect(await readFile(path.join(folder, 'real.pdf'), 'utf8')).toBe('%PDF-1.4');
    expect((await readdir(folder)).sort()).toEqual(['link.pdf', 'real.pdf']);
  });

  test('that cannot be written says why and what to do, and leaves nothing behind', async () => {
    const folder = await newFolder();
    const gone = await writePdf(path.join(folder, 'gone', 'a.pdf'), BYTES);
    expect(gone).toMatchObject({
      ok: false,
      error: {
        message: `The PDF was not saved: there is no folder ${path.join(folder, 'gone')} any more. Choose another folder.`,
      },
    });
    const taken = await writePdf(folder, BYTES);
    expect(taken).toMatchObject({ ok: false, error: { code: 'save' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
