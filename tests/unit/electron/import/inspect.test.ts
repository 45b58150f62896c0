import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './scratch.ts';

const at = scratchFolder();
const root = path.join(import.meta.dirname, '../../../..');

function inspect(...args: string[]) {
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'electron/import/inspect.ts'), ...args],
    { encoding: 'utf8', cwd: root, env },
  );
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

test('every file is one line of JSON with exactly the agreed keys', { timeout: 30_000 }, async () => {
  await writeFile(at('bad.txt'), '');
  const { status, lines } = inspect('--json', 'assets/samples/tolmar-kesten-courier.txt', at('bad.txt'));
  const [good, bad] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(status).toBe(1);
  const keys =
    'file format bytes sha256 encoding confidence replaced lineEnds language direction title byline outlet published blocks text remarks error ms';
  expect(Object.keys(good ?? {}).join(' ')).toBe(keys);
  expect(Object.keys(bad ?? {}).join(' ')).toBe(keys);
  expect(good).toMatchObject({
    file: 'assets/samples/tolmar-kesten-courier.txt',
    format: 'text',
    encoding: 'utf-8',
    outlet: 'Kesten Courier',
    error: null,
  });
  expect(good).toHaveProperty(['blocks', 0], {
    kind: 'heading',
    text: 'Inspectors find cracked gate anchors at Tolmar barrage, operator sees no danger',
    styles: [],
  });
  expect(bad).toMatchObject({ file: at('bad.txt'), format: null, blocks: [], error: { code: 'empty' } });
});

test(
  'a folder is searched as the app would, and all being read is success',
  { timeout: 30_000 },
  async () => {
    await mkdir(at('press'));
    for (const name of ['10.txt', '9.txt', 'x.png']) await writeFile(at('press', name), `Level ${name}`);
    const { status, lines } = inspect('--json', at('press'));
    expect(status).toBe(0);
    expect(lines.map((line) => path.basename((JSON.parse(line) as { file: string }).file))).toEqual([
      '9.txt',
      '10.txt',
    ]);
  },
);

test('without --json it is written for people', { timeout: 30_000 }, () => {
  const { status, stdout } = inspect('assets/samples/weighhouse-concession.txt', 'gone.txt');
  expect(status).toBe(1);
  expect(stdout).toContain('The Weighhouse · Ansa Kerrow · --05-13');
  expect(stdout).toContain('Could not be read: the file is no longer there.');
});

test('called with nothing it says how to call it', { timeout: 30_000 }, () => {
  for (const args of [[], ['--json']]) {
    expect(inspect(...args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: npm run inspect -- [--json] FILE...'),
    });
  }
});

test('asked for help it says how to call it, and reads nothing', { timeout: 30_000 }, () => {
  for (const args of [['--help'], ['--json', '--help', 'gone.txt']]) {
    expect(inspect(...args)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run inspect -- [--json] FILE...'),
      stderr: '',
    });
  }
});
