import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, writeDate } from '../../../../renderer/library/dates.ts';

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
  ])('%s is read as %s', (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
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
    ['a sentence', 'published on 14 May 2026 in print'],
    ['something before', 'on 14 May'],
  ])('that is %s is refused', (_, typed) => {
    expect(readDate(typed)).toBeNull();
  });

  test('is read again as it was written, with a year or without', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.boolean(), (date, year) => {
        const iso = date.toISOString().slice(0, 10);
        const wanted = year ? iso : `-${iso.slice(4)}`;
        expect(readDate(writeDate(wanted))).toBe(wanted);
      }),
    );
  });

  test('never is read as something that cannot be written again', () => {
    const word = fc.oneof(fc.constantFrom('May', 'feb', 'the', ','), fc.nat(3_000).map(String), fc.string());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const read = readDate(words.join(' '));
        expect(read === null ? null : readDate(writeDate(read))).toBe(read);
      }),
      { numRuns: 1_000 },
    );
  });
});
