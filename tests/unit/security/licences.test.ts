import { expect, test } from 'vitest';
import { allows, refusedLicences, type Locked } from '../../security/licence-rules.ts';

const refused = (packages: Readonly<Record<string, Locked>>, stated: string | null = null): string[] =>
  refusedLicences(packages, () => stated);

test('a package of the app may have a licence of the list', () => {
  expect(refused({ '': {}, 'node_modules/a': { license: 'MIT' } })).toEqual([]);
});

test.each([
  'GPL-3.0',
  'AGPL-3.0-only',
  'LGPL-2.1',
  'MPL-2.0',
  'UNLICENSED',
  'SEE LICENSE IN a.txt',
  'MIT AND GPL-2.0',
])('a package of the app may not have the licence %s', (license) => {
  expect(refused({ 'node_modules/a': { license } })).toHaveLength(1);
});

test('a package without a licence is refused', () => {
  expect(refused({ 'node_modules/a': {} })).toEqual([
    'a has the licence none, which is not allowed in the app.',
  ]);
});

test('a tool may have a licence that the app may not', () => {
  expect(refused({ 'node_modules/a': { license: 'MPL-2.0', dev: true } })).toEqual([]);
  expect(refused({ 'node_modules/a': { license: 'AGPL-3.0', dev: true } })).toHaveLength(1);
});

test('a font may have a licence of fonts, and nothing else may', () => {
  expect(refused({ 'node_modules/@fontsource/a': { license: 'OFL-1.1' } })).toEqual([]);
  expect(refused({ 'node_modules/a': { license: 'OFL-1.1' } })).toHaveLength(1);
});

test('what an installed package states counts as well as the lock file', () => {
  expect(refused({ 'node_modules/a': { license: 'MIT' } }, 'GPL-3.0')).toHaveLength(1);
});

test.each([
  ['MIT OR GPL-3.0', true],
  ['GPL-3.0 OR MIT', true],
  ['(WTFPL OR ISC)', true],
  ['MIT AND (ISC OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['MIT GPL-3.0', false],
  ['(MIT', false],
  ['', false],
])('%j is allowed: %s', (expression, wanted) => {
  expect(allows(expression, new Set(['MIT', 'ISC']))).toBe(wanted);
});
