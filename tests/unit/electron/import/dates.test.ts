import { expect, test } from 'vitest';
import { readDate } from '../../../../electron/import/dates.ts';

test.each([
  ['2026-05-14', '2026-05-14'],
  ['2026-05-14T09:30:00Z', '2026-05-14'],
  ['14 May', '--05-14'],
  ['May 14', '--05-14'],
  ['14 May 2026', '2026-05-14'],
  ['May 14th, 2026', '2026-05-14'],
  ['3 November 2026', '2026-11-03'],
  ['Thursday, 14 May 2026, 10:30 am', '2026-05-14'],
  ['Updated on 1 Sept 2026', '2026-09-01'],
  ['14.5.2026', '2026-05-14'],
  ['14. Mai 2026', '2026-05-14'],
  ['Donnerstag, den 14. März', '--03-14'],
  ['1er mai 2026', '2026-05-01'],
  ['le 14 août 2026', '2026-08-14'],
  ['14 de mayo de 2026', '2026-05-14'],
  ['14 мая 2026', '2026-05-14'],
  ['2026年5月14日', '2026-05-14'],
  ['5月14日', '--05-14'],
  ['29 February', '--02-29'],
])('%s is the day %s', (text, day) => {
  expect(readDate(text)).toBe(day);
});

test.each([
  ['31 June'],
  ['29 February 2026'],
  ['5/6/2026'],
  ['May'],
  ['The council may vote 14 to 3'],
  ['14 anchors'],
  ['2026'],
  ['14 May 2026 in Kesten'],
  [''],
])('“%s” is not read as a day', (text) => {
  expect(readDate(text)).toBeNull();
});
