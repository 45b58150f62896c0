import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullDate, likelyDay, namesDay, shortDate } from '../../../../renderer/text/published.ts';

test.each([
  ['2026-05-14', '14 May 2026'],
  ['--05-14', '14 May'],
  ['--02-29', '29 February'],
  ['spring', 'spring'],
  ['2026-02-30', '2026-02-30'],
])('%s is written %s', (published, written) => {
  expect(fullDate(published)).toBe(written);
});

test('a short date has a year where one is known that is not this one', () => {
  const now = new Date('2026-11-24');
  expect(
    ['2026-05-14', '2025-05-14', '--05-14', '--02-29', 'spring'].map((day) => shortDate(day, now)),
  ).toEqual(['14 May', '14 May 2025', '14 May', '29 February', 'spring']);
});

test.each([
  ['--05-14', '2026-05-14'],
  ['--05-13', '2026-05-13'],
  ['--05-15', '2025-05-15'],
  ['--12-31', '2025-12-31'],
  ['--02-29', '2024-02-29'],
  ['2031-01-01', '2031-01-01'],
])('%s, added on 14 May 2026, is most likely %s', (published, day) => {
  expect(likelyDay(published, new Date(2026, 4, 14, 9).getTime())).toBe(day);
});

test('a likely day is never after the day it was added on, nor a year and a day before it but for 29 February', () => {
  const days = fc.date({ min: new Date(1990, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true });
  fc.assert(
    fc.property(days, days, (written, added) => {
      const published = `-${written.toISOString().slice(4, 10)}`;
      fc.pre(published !== '--02-29');
      const [year, month, day] = likelyDay(published, added.getTime()).split('-').map(Number);
      const likely = new Date(year ?? 0, (month ?? 0) - 1, day);
      expect(likely.getTime()).toBeLessThanOrEqual(added.getTime());
      expect(likely.getTime()).toBeGreaterThan(
        new Date(added).setFullYear(added.getFullYear() - 1) - 86_400_000,
      );
    }),
  );
});

test.each([
  ['By Merle Oduvar, Kesten Courier, 14 May', '--05-14'],
  ['Thursday, May 14th, 2026', '2026-05-14'],
  ['Stand: 14. Mai 2026, 10.30 Uhr', '2026-05-14'],
  ['Kesten Courier | 14 de mayo de 2026', '2026-05-14'],
  ['updated 2026-05-14', '2026-05-14'],
  ['Kesten, 14.5.2026', '--05-14'],
  ['2026年5月14日', '2026-05-14'],
  ['14 Sept 2026', '2026-09-14'],
  ['Published 14/05/2026', '2026-05-14'],
  ['5/14/2026, 9:30 am', '--05-14'],
  ['14.05.26', '2026-05-14'],
  ['١٤ مايو ٢٠٢٦', '2026-05-14'],
  ['２０２６年５月１４日', '2026-05-14'],
  ['early in spring', 'spring'],
])('“%s” names %s', (line, day) => {
  expect(namesDay(line, day, ['de', 'es', 'en', 'en-GB', 'ar'])).toBe(true);
});

test.each([
  ['By Merle Oduvar, Kesten Courier, 14 May', '2026-05-14'],
  ['By Merle Oduvar, Kesten Courier, 15 May', '--05-14'],
  ['14 of the anchors, seen by inspectors in May', '--05-14'],
  ['14 June 2026', '2026-05-14'],
  ['14.6.2026', '--05-14'],
  ['14/06/2026', '2026-05-14'],
  ['14.05.25', '2026-05-14'],
  ['14 mai 2026', '2026-05-14'],
])('“%s” does not name %s', (line, day) => {
  expect(namesDay(line, day, ['en'])).toBe(false);
});
