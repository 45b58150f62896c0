import { expect, test } from 'vitest';
import { creditOf } from '../../../../renderer/text/byline.ts';

test.each(['By Merle Oduvar, Kesten Courier, 14 May', '14. Mai 2026'])('all of “%s” is a credit', (line) => {
  expect(creditOf(line)).toBe(line);
});

test('of an opening paragraph its dateline is one, and of any other text nothing', () => {
  const opening = 'KESTEN, 14 May (Ausk Press) — Inspectors found cracks in the anchors of the barrage.';
  expect(creditOf(opening)).toBe('KESTEN, 14 May (Ausk Press) —');
  expect(creditOf('The Kesten Courier reported on 14 May that inspectors found cracks.')).toBe('');
  expect(creditOf('Inspectors found cracks in four anchors on 14 May.')).toBe('');
});
