import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { VERSIONS_AT_ONCE, type DesktopApi } from '../../../../electron/bridge/contract.ts';
import { connectDesktop, type Load } from '../../../../renderer/platform/desktop.ts';

const api: DesktopApi = {
  platform: 'linux',
  request: () => Promise.reject(new Error('Nothing is asked here')),
  importDropped: () => Promise.reject(new Error('Nothing is dropped here')),
  on: () => () => undefined,
};
const BYTES = JSON.stringify({ importer: 'text/1', decoding: 'utf-8', blocks: [] });
const HASH = createHash('sha256').update(BYTES).digest('hex');

test.each<[string, Load, string]>([
  [
    'is not there',
    async () => new Response('', { status: 404 }),
    'The text of this article is not in the vault. Drop its file again to bring it back.',
  ],
  [
    'was set aside',
    async () => new Response('', { status: 410 }),
    'The text of this article was damaged on the disk and has been set aside. Drop its file again to bring it back.',
  ],
  [
    'has other bytes than its name says',
    async () => new Response(`${BYTES} `),
    'The text of this article is damaged in the vault. Drop its file again to bring it back.',
  ],
])('a text that %s is told of in these words', async (_, load, message) => {
  expect(await connectDesktop(api, load).fetchVersion(HASH)).toMatchObject({ ok: false, error: { message } });
});

test('a text whose bytes fit its name is read', async () => {
  const read = await connectDesktop(api, async () => new Response(BYTES)).fetchVersion(HASH);
  expect(read).toEqual({ ok: true, value: { importer: 'text/1', decoding: 'utf-8', blocks: [] } });
});

test('many texts come with one request, and one that is missing or damaged is asked for by itself', async () => {
  const texts = ['One', 'Two', 'Three'].map((text) => ({ importer: text, decoding: 'utf-8', blocks: [] }));
  const lines = texts.map((text) => JSON.stringify(text));
  const hashes = lines.map((line) => createHash('sha256').update(line).digest('hex'));
  const asked: string[] = [];
  const load: Load = async (path) => {
    asked.push(path);
    if (path === `/version/${hashes[1]}`) return new Response('', { status: 410 });
    if (path === `/version/${hashes[2]}`) return new Response(lines[2]);
    return new Response(`${lines[0]}\n\n${lines[0]}\n`);
  };
  const found = await connectDesktop(api, load).fetchVersions(hashes);
  expect(asked.sort()).toEqual(
    [`/version/${hashes[1]}`, `/version/${hashes[2]}`, `/versions/${hashes.join('-')}`].sort(),
  );
  expect(found.get(hashes[0] ?? '')).toEqual({ ok: true, value: texts[0] });
  expect(found.get(hashes[1] ?? '')).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(found.get(hashes[2] ?? '')).toEqual({ ok: true, value: texts[2] });
});

test('a thousand texts take few requests, none of which names more than the scheme answers', async () => {
  const named: number[] = [];
  const load: Load = async (path) => {
    if (path.startsWith('/versions/')) named.push(path.split('-').length);
    return new Response('', { status: 404 });
  };
  await connectDesktop(api, load).fetchVersions(Array.from({ length: 1000 }, (_, n) => `${n}`));
  expect(Math.max(...named)).toBe(VERSIONS_AT_ONCE);
  expect(named.reduce((a, b) => a + b)).toBe(1000);
});
