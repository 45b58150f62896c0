import { expect, test } from '@playwright/test';
import { installCommand, missingLibraries } from './missing-libraries.ts';

test('the library a loader stops at is named', () => {
  const said =
    'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file';
  expect(missingLibraries(said)).toEqual(['libnss3.so']);
});

test('of what ldd reports, only what was not found is named, and once', () => {
  const report = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgbm.so.1 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibnss3.so => not found',
    '\tlibnss3.so => not found',
  ].join('\n');
  expect(missingLibraries(report)).toEqual(['libgbm.so.1', 'libnss3.so']);
});

test('the command that brings them names each package once', () => {
  expect(installCommand(['libnss3.so', 'libnssutil3.so', 'libgbm.so.1'])).toBe(
    'apt-get install -y libgbm1 libnss3',
  );
  expect(installCommand(['libunheard.so.9'])).toBe('apt-get install -y chromium');
});
