import { afterEach, expect, test } from 'vitest';
import { words } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

let opened: OneArticle;
afterEach(() => opened.work.choose({ language: 'en' }));

const FACTS = { byline: 'Merle Oduvar', outlet: 'Kesten Courier', published: '--05-14' };

/** What stands above the headline, in each of the languages. */
async function labels(): Promise<string[]> {
  const said: string[] = [];
  for (const language of ['en', 'de', 'ar'] as const) {
    await opened.work.choose({ language });
    await settled();
    said.push(words(opened.find('.label')));
  }
  return said;
}

test.each(['By Merle Oduvar, Kesten Courier, 14 May', 'Merle Oduvar, 14. Mai', 'Merle Oduvar, May 14th'])(
  'a date that the text has as “%s” is not said again, in any language',
  async (line) => {
    opened = await oneArticle(['The one', line, 'The cracks are old.'], { ...FACTS, language: 'de' });
    expect(await labels()).toEqual(['Kesten Courier', 'Kesten Courier', 'Kesten Courier']);
  },
);

test('a date in a language that nobody made out is not said again either', async () => {
  opened = await oneArticle(['Une', '14 mai', 'Oui.'], { ...FACTS, byline: null, language: null });
  expect(await labels()).toEqual(['Kesten Courier', 'Kesten Courier', 'Kesten Courier']);
});

test('a date that the text does not have stands above the headline, in the language of the interface', async () => {
  opened = await oneArticle(['The one', 'By Merle Oduvar, Kesten Courier', 'The cracks are old.'], FACTS);
  expect(await labels()).toEqual([
    'Kesten Courier 14 May',
    'Kesten Courier 14. Mai',
    'Kesten Courier 14 مايو',
  ]);
});
