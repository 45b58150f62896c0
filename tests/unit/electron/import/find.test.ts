import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { find } from '../../../../electron/import/find.ts';
import { asNobody } from './as-nobody.ts';
import { scratchFolder } from './scratch.ts';

const at = scratchFolder();
const write = async (...names: string[]) => {
  await mkdir(path.dirname(at(...names)), { recursive: true });
  await writeFile(at(...names), 'text');
};
async function found(...paths: string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const one of find(paths)) {
    all.push(
      path.relative(at(), one.path) + (one.refused?.ok === false ? ` (${one.refused.error.code})` : ''),
    );
  }
  return all;
}

test('named files are passed on as they are, there or not', async () => {
  await write('b.txt');
  await write('a.docx');
  expect(await found(at('b.txt'), at('a.docx'), at('gone.txt'))).toEqual(['b.txt', 'a.docx', 'gone.txt']);
});

test('a folder gives its text files in the order people count', async () => {
  for (const name of ['10.txt', '9.txt', 'README', 'picture.png', 'notes.TEXT']) await write('press', name);
  await write('press', 'b', '1.txt');
  expect(await found(at('press'))).toEqual([
    'press/9.txt',
    'press/10.txt',
    'press/b/1.txt',
    'press/notes.TEXT',
  ]);
});

test('hidden entries and packages of programs are left alone', async () => {
  await write('press', '.draft.txt');
  await write('press', '.git', 'x.txt');
  await write('press', 'node_modules', 'x.txt');
  await write('press', 'kept.txt');
  expect(await found(at('press'))).toEqual(['press/kept.txt']);
});

test('a link to a file is followed, a link to a folder is not, so that no loop arises', async () => {
  await write('press', 'a.txt');
  await symlink(at('press', 'a.txt'), at('press', 'b.txt'));
  await symlink(at('press'), at('press', 'again'));
  await symlink(at('press'), at('press', 'again.txt'));
  expect(await found(at('press'))).toEqual(['press/a.txt', 'press/b.txt']);
});

test('a folder with nothing to read is named once, with what to do', async () => {
  await write('press', 'picture.png');
  await mkdir(at('press', 'empty'));
  const all = [];
  for await (const one of find([at('press')])) all.push(one);
  expect(all).toEqual([
    {
      path: at('press'),
      refused: {
        ok: false,
        error: {
          code: 'nothing-found',
          message:
            'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.',
        },
      },
    },
  ]);
});

test.runIf(process.getuid?.() !== undefined)(
  'a folder that may not be opened says so, and the others are read',
  async () => {
    await write('press', 'closed', 'a.txt');
    await write('press', 'open.txt');
    await asNobody(at('press', 'closed'), async () => {
      expect(await found(at('press'))).toEqual(['press/closed (no-permission)', 'press/open.txt']);
    });
  },
);

test('folders nested beyond 20 deep are not looked into', async () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, i) => `d${i}`);
  await write('deep', ...nested(20), 'in.txt');
  await write('deep', ...nested(21), 'out.txt');
  expect((await found(at('deep'))).map((one) => path.basename(one))).toEqual(['in.txt']);
});

test('a search that is cancelled ends with what it has', async () => {
  for (let i = 0; i < 9; i++) await write('press', `${i}.txt`);
  const cancelling = new AbortController();
  const names = [];
  for await (const one of find([at('press'), at('other.txt')], cancelling.signal)) {
    names.push(path.basename(one.path));
    if (names.length === 3) cancelling.abort();
  }
  expect(names).toEqual(['0.txt', '1.txt', '2.txt']);
});
