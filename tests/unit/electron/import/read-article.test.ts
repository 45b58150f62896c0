import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { versionBody, versionSummary } from '../../../../electron/bridge/contract.ts';
import { readArticle } from '../../../../electron/import/read-article.ts';
import type { ReadOptions } from '../../../../electron/import/read.ts';
import { asNobody } from './as-nobody.ts';
import { scratchFolder } from './scratch.ts';

const at = scratchFolder();
const root = path.join(import.meta.dirname, '../../../..');
const posix = process.platform !== 'win32';

async function read(file: string, options?: ReadOptions) {
  const outcome = await readArticle(file, options);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}
async function refusal(file: string) {
  const outcome = await readArticle(file);
  if (outcome.ok) throw new Error(`Was read: ${outcome.value.summary.title}`);
  return outcome.error;
}
async function written(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(at(name), content);
  return at(name);
}

describe('an article', () => {
  test('has the summary and the objects that the contract and the vault ask for', async () => {
    const file = await written(
      'level.txt',
      'Level falls\n\nBy Merle Oduvar, Kesten Courier, 14 May\n\nThe level fell by two metres in the night.',
    );
    const { summary, body, objects } = await read(file);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(v.parse(versionSummary, summary)).toEqual(summary);
    expect(summary).toMatchObject({
      fileName: 'level.txt',
      title: 'Level falls',
      byline: 'Merle Oduvar',
      outlet: 'Kesten Courier',
      published: '--05-14',
      words: 18,
      blocks: 3,
      bytes: 96,
      direction: 'ltr',
      language: null,
      sourceId: sha256(await readFile(file)),
      versionId: sha256(objects.version),
      originId: sha256(Buffer.from(await realpath(file))),
    });
    expect(v.parse(versionBody, JSON.parse(Buffer.from(objects.version).toString('utf8')))).toEqual(body);
    expect(summary.units).toBe(body.blocks.map(({ text }) => text).join('\n').length);
  });

  test('gives the same version whenever and wherever the same bytes are read', async () => {
    const one = await read(await written('one.txt', 'Level falls.\n'));
    const two = await read(await written('two.txt', 'Level falls.\n'));
    expect(two.summary.versionId).toBe(one.summary.versionId);
    expect(two.summary.originId).not.toBe(one.summary.originId);
  });

  test('has the name of the file, without its ending, where the text gives none', async () => {
    expect((await read(await written('council minutes.txt', 'The council met.'))).summary.title).toBe(
      'council minutes',
    );
  });

  test('reached by a link is the same file', async () => {
    const file = await written('level.txt', 'The level fell.');
    await symlink(file, at('link.txt'));
    expect((await read(at('link.txt'))).summary.originId).toBe((await read(file)).summary.originId);
  });

  test.each([
    ['he', 'rtl', 'מפלס המאגר ירד בלילה בשני מטרים'],
    [null, 'rtl', 'انخفض منسوب الخزان بمقدار مترين ليلا'],
    ['ja', 'ltr', '貯水池の水位は一晩で二メートル下がった'],
    ['zh', 'ltr', '水库的水位在夜间下降了两米'],
    ['ko', 'ltr', '저수지 수위가 밤사이 이 미터 내려갔다'],
    ['el', 'ltr', 'Η στάθμη έπεσε κατά δύο μέτρα'],
    [null, 'ltr', 'Уровень воды упал на два метра'],
  ])('in the language %s runs %s', async (language, direction, text) => {
    expect((await read(await written('level.txt', text))).summary).toMatchObject({ language, direction });
  });
});

describe('the sample articles', () => {
  const sample = (name: string) => read(path.join(root, 'assets/samples', name));

  test('have headline, writer, outlet and date', async () => {
    const summaries = await Promise.all((await readdir(path.join(root, 'assets/samples'))).map(sample));
    expect(
      summaries.map(({ summary: { title, byline, outlet, published, remarks } }) => [
        title,
        byline,
        outlet,
        published,
        remarks,
      ]),
    ).toEqual([
      [
        'Inspectors find cracked gate anchors at Tolmar barrage, operator sees no danger',
        'Merle Oduvar',
        'Kesten Courier',
        '--05-14',
        [],
      ],
      [
        'Tolmar barrage passes inspection with minor findings',
        'Staff report',
        'Norvane Ledger',
        '--05-15',
        [],
      ],
      [
        'What a concession contract says, and what it leaves out',
        'Ansa Kerrow',
        'The Weighhouse',
        '--05-13',
        [],
      ],
    ]);
  });

  test('bring verse, a list and a rule', async () => {
    const { body } = await sample('weighhouse-concession.txt');
    const kinds = body.blocks.map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['heading', 'paragraph', 'verse', 'paragraph']);
    expect(kinds.filter((kind) => kind === 'listItem')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'rule')).toHaveLength(1);
  });
});

const shared = path.join(root, '../shared/articles/000_74dd37f11be6bde7.txt');
test('a news text that begins with a blank line is one headline and 16 paragraphs', async (context) => {
  if (!existsSync(shared)) {
    console.log('skipped: no shared data');
    context.skip();
  }
  const { body } = await read(shared);
  expect(body.blocks.map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(16).fill('paragraph')]);
  const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
  expect(words(body.blocks.map(({ text }) => text).join('\n'))).toEqual(
    words(await readFile(shared, 'utf8')),
  );
});

describe('bad input is refused in words', () => {
  const message = async (file: string) => (await refusal(file)).message;

  test('an empty file, and one of blanks', async () => {
    expect(await message(await written('empty.txt', ''))).toBe(
      'Could not be read: the file is empty. Check where it was saved, and drop it again.',
    );
    expect(await message(await written('blank.txt', ' \n\n\t\n'))).toBe(
      'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.',
    );
  });

  test('a file that is gone, and a link that leads nowhere', async () => {
    await symlink(at('nowhere.txt'), at('link.txt'));
    for (const name of ['gone.txt', 'link.txt']) {
      expect(await refusal(at(name))).toEqual({
        code: 'not-found',
        message:
          'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.',
      });
    }
  });

  test('a link that leads back to itself', async () => {
    await symlink(at('b.txt'), at('a.txt'));
    await symlink(at('a.txt'), at('b.txt'));
    expect(await refusal(at('a.txt'))).toEqual({
      code: 'not-found',
      message: 'Could not be read: this link leads back to itself. Drop the file it should lead to.',
    });
  });

  test.runIf(posix)('a file that this account may not open', async () => {
    const file = await written('closed.txt', 'The minutes of the closed session.');
    await asNobody(file, async () => {
      expect(await refusal(file)).toEqual({
        code: 'no-permission',
        message: 'Could not be read: this account may not open it. Change its permissions and drop it again.',
      });
    });
  });

  test('a folder', async () => {
    await mkdir(at('press.txt'));
    expect(await message(at('press.txt'))).toBe(
      'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.',
    );
  });

  test.runIf(posix)('a pipe, a socket and a device, none of which is opened', async () => {
    execFileSync('mkfifo', [at('pipe.txt')]);
    const server = createServer().listen(at('socket.txt'));
    await new Promise((resolve) => server.once('listening', resolve));
    await symlink('/dev/zero', at('device.txt'));
    for (const name of ['pipe.txt', 'socket.txt', 'device.txt']) {
      expect(await refusal(at(name))).toEqual({
        code: 'not-a-file',
        message:
          'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.',
      });
    }
    await new Promise((resolve) => server.close(resolve));
  });

  test('a file above the limit, which is named, without reading it', async () => {
    const file = await open(at('large.txt'), 'w');
    await file.truncate(200 * 1024 * 1024 + 1);
    await file.close();
    expect(await refusal(at('large.txt'))).toEqual({
      code: 'too-large',
      message:
        'Could not be read: the file is larger than 200 MB, the most that is read. Split it and drop the parts.',
    });
  });

  test('a picture and a program under the name of a text', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    expect(await message(await written('scan.txt', png))).toContain('this is a PNG picture, not text');
    expect(
      await refusal(await written('data.txt', (await readFile(process.execPath)).subarray(0, 100_000))),
    ).toMatchObject({ code: 'binary' });
  });

  test('another encoding', async () => {
    expect(
      await refusal(await written('köln.txt', Buffer.from('Überschwemmung in Köln', 'latin1'))),
    ).toMatchObject({
      code: 'encoding',
      message: expect.stringContaining('Save it as UTF-8 in a text editor and drop it again.'),
    });
  });

  test.each([
    [
      'report.docx',
      'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.',
    ],
    [
      'report.pdf',
      'Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.',
    ],
    [
      'report.html',
      'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.',
    ],
    [
      'report.md',
      'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.',
    ],
    [
      'report.log',
      'Could not be read: .log files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.',
    ],
  ])('%s, by its name', async (name, expected) => {
    expect(await refusal(await written(name, 'Level falls.'))).toEqual({ code: 'format', message: expected });
  });

  test('an ending that could turn the sentence around', async () => {
    expect(await message(await written('report.x\u202Etxt', 'Level falls.'))).toContain('.x\uFFFDtxt files');
  });
});

describe('odd input is read all the same', () => {
  test('a file without an ending', async () => {
    expect((await read(await written('README', 'Level falls.'))).summary.title).toBe('README');
  });

  test('a name that turns around or breaks the line is shown so that it cannot', async () => {
    const { summary } = await read(await written('a\u202Etxt.exe\nSaved.txt', 'Level falls.'));
    expect(summary.fileName).toBe('a\uFFFDtxt.exe\uFFFDSaved.txt');
    expect(summary.title).toBe('a\uFFFDtxt.exe\uFFFDSaved');
  });

  test('invalid UTF-8 in the middle', async () => {
    const words = Buffer.from('Der Pegel fällt über Nacht. '.repeat(200));
    const { summary } = await read(
      await written('level.txt', Buffer.concat([words, Buffer.from([0xc3, 0x28]), words])),
    );
    expect(summary.replaced).toBe(1);
    expect(summary.remarks.map(({ message }) => message)).toEqual([
      '1 character could not be read and is shown as \uFFFD.',
    ]);
  });

  test('one line of 5 MB', { timeout: 20_000 }, async () => {
    const { summary } = await read(
      await written('long.txt', 'The level fell. '.repeat((5 * 1024 * 1024) / 16)),
    );
    expect(summary).toMatchObject({ blocks: 1, words: (5 * 1024 * 1024 * 3) / 16 });
  });

  test('a first line without a space does not make a label without an end', async () => {
    const { summary } = await read(await written('x.txt', `Title: ${'x'.repeat(310)}\n\nLevel falls.`));
    expect(summary.title).toBe(`${'x'.repeat(299)}…`);
  });
});

describe('a file that changes while it is read', () => {
  test('is read again until it holds still', async () => {
    const file = await written('level.txt', 'One. ');
    const pauses: number[] = [];
    const { summary } = await read(file, changing(file, 1, pauses));
    expect(pauses).toEqual([300]);
    expect(summary.remarks).toEqual([]);
  });

  test('is read as it is after three attempts, with a remark', async () => {
    const file = await written('level.txt', 'One. ');
    const pauses: number[] = [];
    const { summary } = await read(file, changing(file, 3, pauses));
    expect(pauses).toEqual([300, 300]);
    expect(summary.remarks).toEqual([
      {
        code: 'changing',
        message: 'The file was being changed while it was read. Drop it again when it is finished.',
      },
    ]);
  });

  test('and vanishes between two attempts is no longer there', async () => {
    const file = await written('level.txt', 'One. ');
    const { signal } = changing(file, 3, []);
    const outcome = await readArticle(file, { signal, pause: () => rm(file) });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  /** Appends to the file during the first attempts: the signal is asked between opening and reading. */
  function changing(file: string, attempts: number, pauses: number[]): ReadOptions & { signal: AbortSignal } {
    const { signal } = new AbortController();
    let left = attempts;
    signal.throwIfAborted = () => {
      if (left-- > 0) appendFileSync(file, 'More. ');
    };
    return { signal, pause: async (ms) => void pauses.push(ms) };
  }
});

test('a cancelled read rejects, it does not pretend to have failed', async () => {
  const file = await written('level.txt', 'Level falls.');
  await appendFile(file, ' And rises.');
  const cancelled = AbortSignal.abort();
  await expect(readArticle(file, { signal: cancelled })).rejects.toBe(cancelled.reason);
});
