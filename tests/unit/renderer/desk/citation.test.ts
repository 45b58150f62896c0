import { expect, test } from 'vitest';
import type { Article } from '../../../../renderer/data/model.ts';
import { citation } from '../../../../renderer/desk/citation.ts';

const article = { title: 'Water rights', outlet: 'Kesten Courier', published: '--05-14' } as Article;

test('a quotation names outlet, headline, day and paragraph', () => {
  expect(citation.quote('the gate', article, 3)).toBe(
    '“the gate” (Kesten Courier, “Water rights”, 14 May, paragraph 3)',
  );
  expect(citation.quote('the gate', { ...article, outlet: null, published: '2026-05-14' }, null)).toBe(
    '“the gate” (“Water rights”, 14 May 2026)',
  );
});
