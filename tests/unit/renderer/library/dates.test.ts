import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate as readImported } from '../../../../electron/import/dates.ts';
import { readDate } from '../../../../renderer/library/dates.ts';
import { fullDate } from '../../../../renderer/text/published.ts';

describe('a date that was typed', () => {
  test.each([
    ['14 May 2026', '2026-05-14'],
    ['  14  may 2026 ', '2026-05-14'],
    ['May 14, 2026', '2026-05-14'],
    ['2026 May 14', '2026-05-14'],
    ['2026-05-14', '2026-05-14'],
    ['14 May', '--05-14'],
    ['May 14', '--05-14'],
    ['14th May 2026', '2026-05-14'],
    ['May 3rd', '--05-03'],
    ['1 Sep 1851', '1851-09-01'],
    ['29 February 2024', '2024-02-29'],
    ['29 February', '--02-29'],
    ['Thursday, 14 May 2026', '2026-05-14'],
    ['Thu 14 May', '--05-14'],
    ['the 14th of May, 2026', '2026-05-14'],
    ['1 Sept 2026', '2026-09-01'],
    ['14.5.2026', '2026-05-14'],
    ['14. 05. 2026', '2026-05-14'],
    ['1 January 1500', '1500-01-01'],
    ['31 December 2200', '2200-12-31'],
  ])('%s is read as %s, and by the import too', (typed, iso) => {
    expect([readDate(typed), readImported(typed)]).toEqual([iso, iso]);
  });

  test.each([
    ['nothing', ''],
    ['a day of no month', '31 April 2026'],
    ['a leap day of a common year', '29 February 2026'],
    ['a month alone', 'May 2026'],
    ['a year alone', '2026'],
    ['two figures that could be either', '5/6/2026'],
    ['a month that is none', '14 Mai 2026'],
    ['a thirteenth month', '2026-13-01'],
    ['two days', '14 31 May'],
    ['two figures for a year', '14 May 99'],
    ['a year of five figures', '14 May 20260'],
    ['a year nobody means', '0099-05-14'],
    ['a year before 1500', '31 December 1499'],
    ['a year before 1500, in figures', '1499-12-31'],
    ['a year after 2200', '1 January 2201'],
    ['the thirty-first of a shorter month, in figures', '31.4.2026'],
    ['a sentence', 'published on 14 May 2026 in print'],
    ['something before', 'on 14 May'],
  ])('that is %s is refused', (_, typed) => {
    expect(readDate(typed)).toBeNull();
  });

  test.each(['31 December 1499', '1 January 2201', '31.4.2026', '5/6/2026', '14 31 May', '14 May 99'])(
    '%s is refused by the import too',
    (text) => {
      expect([readDate(text), readImported(text)]).toEqual([null, null]);
    },
  );

  test('is read by the import alike, whatever is read here', () => {
    const word = fc.constantFrom(
      ...'May may Sept. DECEMBER Thursday sat the of , - . 14 3rd 31 05 2026 1499 2201 2026-05-14 14.5.2026'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(' ', '  ', '-'), (words, between) => {
        const text = words.join(between);
        expect([null, readImported(text)]).toContain(readDate(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is read again as it was written, with a year or without', () => {
    const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.boolean(), (date, year) => {
        const iso = date.toISOString().slice(0, 10);
        const wanted = year ? iso : `-${iso.slice(4)}`;
        expect(readDate(fullDate(wanted))).toBe(wanted);
      }),
    );
  });

  test('never is read as something that cannot be written again', () => {
    const word = fc.oneof(fc.constantFrom('May', 'feb', 'the', ','), fc.nat(3_000).map(String), fc.string());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const read = readDate(words.join(' '));
        expect(read === null ? null : readDate(fullDate(read))).toBe(read);
      }),
      { numRuns: 1_000 },
    );
  });
});
