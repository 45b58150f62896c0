import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOfArgv } from '../../../../electron/shell/argv.ts';

const CWD = '/home/reader/Papers';
const APP = '/opt/lectern';
const files = (...rest: string[]): string[] => filesOfArgv(['/usr/bin/electron', ...rest], CWD, APP);

describe('the files of a command line', () => {
  test('are relative to the folder it was typed in', () => {
    expect(files('a.txt', './b/c.txt', '../d.txt', '/tmp/e.txt')).toEqual([
      '/home/reader/Papers/a.txt',
      '/home/reader/Papers/b/c.txt',
      '/home/reader/d.txt',
      '/tmp/e.txt',
    ]);
  });

  test('do not hold the executable, whatever it is called', () => {
    expect(filesOfArgv(['article.txt'], CWD, APP)).toEqual([]);
    expect(filesOfArgv([], CWD, APP)).toEqual([]);
  });

  test('do not hold the app’s own folder, which stands there in development', () => {
    expect(files('/opt/lectern', 'a.txt')).toEqual(['/home/reader/Papers/a.txt']);
    expect(files('/opt/lectern/')).toEqual([]);
    expect(filesOfArgv(['electron', '.', 'a.txt'], APP, APP)).toEqual(['/opt/lectern/a.txt']);
    expect(files('/opt/lectern/notes.txt')).toEqual(['/opt/lectern/notes.txt']);
  });

  test('may come as the file addresses that desktops pass', () => {
    expect(
      files('file:///tmp/na%C3%AFve%20art.txt', 'FILE:///tmp/b.txt', 'file://localhost/tmp/c.txt'),
    ).toEqual(['/tmp/naïve art.txt', '/tmp/b.txt', '/tmp/c.txt']);
  });

  test('leave out addresses of other machines and such as name no file', () => {
    expect(files('file://server/share/a.txt', 'file:///a%2Fb', 'file:///a%ZZ', 'file://[')).toEqual([]);
  });

  test('leave out what no path may hold, written plainly or in an address', () => {
    expect(files('', 'a\0.txt', 'file:///tmp/a%00.txt')).toEqual([]);
  });

  test('never are switches, wherever Chromium puts them', () => {
    const word = fc.stringMatching(/^[\w. äß-]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (names, switches) => {
        const plain = names.filter((name) => name !== '' && !name.startsWith('-'));
        const mixed = [
          ...switches.map((name) => `-${name}`),
          ...plain,
          ...switches.map((name) => `--${name}=x`),
        ];
        expect(files(...mixed)).toEqual(plain.map((name) => path.resolve(CWD, name)));
      }),
    );
  });

  test('mean the same as paths and as addresses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\0/]{1,20}$/u), (name) => {
        fc.pre(name.trim() === name && !['.', '..'].includes(name) && name.isWellFormed());
        const file = path.join('/tmp', name);
        expect(files(pathToFileURL(file).href)).toEqual([file]);
      }),
    );
  });
});
