import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DesktopApi } from '../../../../electron/bridge/contract.ts';
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
