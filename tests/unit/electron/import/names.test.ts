import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownLine, shownName } from '../../../../electron/import/names.ts';

test('a name with a right-to-left override shows where it would have turned', () => {
  expect(shownName('report\u202Etxt.exe')).toBe('report\uFFFDtxt.exe');
});

test('line ends and controls in a name are made visible', () => {
  expect(shownName('minutes\nSaved.txt\u0007')).toBe('minutes\uFFFDSaved.txt\uFFFD');
});

test('names in other scripts stay as they are, joiners included', () => {
  expect(shownName('می\u200Cخواهم.txt')).toBe('می\u200Cخواهم.txt');
  expect(shownName('👩\u200D🔬 Brode.txt')).toBe('👩\u200D🔬 Brode.txt');
});

test('whatever a name holds, nothing that turns or breaks a line is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const shown = shownName(name);
      expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
      expect(shown.isWellFormed()).toBe(true);
    }),
  );
});

test('a label is cut to its limit without cutting a character in two', () => {
  expect(shownLine('  Inspectors\u2067   find\tcracks ', 100)).toBe('Inspectors find cracks');
  expect(shownLine('ab😀cd', 4)).toBe('ab…');
  expect(shownLine('abcd', 4)).toBe('abcd');
});
