import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/** The lines of a top-level key of `electron-builder.yml`. */
const partOf = (key: string): string =>
  read('electron-builder.yml')
    .split(/^(?=\S)/mu)
    .find((part) => part.startsWith(`${key}:`)) ?? '';

test('associations, which take files over on Windows and change their icon on Linux, are for macOS alone', () => {
  expect(partOf('mac')).toContain('fileAssociations:');
  expect(read('electron-builder.yml').match(/^ *fileAssociations:/gmu)).toHaveLength(1);
  expect(partOf('linux')).toContain('mimeTypes: [text/plain]');
  expect(partOf('nsis')).toContain('include: open-with.nsh');
});

test('the installer for Windows writes nothing of its own into an extension but the list of programs', () => {
  const keys = [
    ...read('packaging/open-with.nsh').matchAll(/SHELL_CONTEXT ["'](Software\\Classes\\\.[^"']+)["']/gu),
  ].map(([, key]) => key);
  expect(new Set(keys)).toEqual(
    new Set(['Software\\Classes\\.txt\\OpenWithProgids', 'Software\\Classes\\.text\\OpenWithProgids']),
  );
});

test('removing the app on Windows leaves the reader’s work', () => {
  expect(partOf('nsis')).toContain('deleteAppDataOnUninstall: false');
});
