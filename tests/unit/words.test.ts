import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Catalogue, type Forms } from '../../electron/bridge/contract.ts';
import { appSources, parse, type Source } from './architecture/sources.ts';
import { literalsIn } from './words/literals.ts';
import { messagesIn, type Message } from './words/messages.ts';

const root = path.join(import.meta.dirname, '../..');
const sources = appSources();
const translated = LANGUAGES.filter((language) => language !== 'en');

const catalogueOf = async (room: string, language: string): Promise<Catalogue> =>
  ((await import(path.join(root, room, 'words', `${language}.ts`))) as { words: Catalogue }).words;

/** The holes of a sentence, and whether it counts. */
const holesOf = (sentence: string): string =>
  [...new Set(sentence.match(/\{\d\}|#(?!\p{L})/gu))].sort().join(' ');

/** Forms without the number: for none, one or two, languages have words. */
const MAY_LEAVE_OUT: ReadonlySet<string> = new Set(['zero', 'one', 'two']);

/** What is wrong with what a language says for a sentence. */
function faultsOf(message: Message, said: string | Forms | undefined, language: string): string[] {
  const { english, forms } = message;
  if (said === undefined) return [`is not said: ${english}`];
  if (typeof said === 'string') {
    if (forms !== null) return [`has no forms: ${english}`];
    return holesOf(said) === holesOf(english) ? [] : [`has other holes: ${said}`];
  }
  if (forms === null) return [`counts what does not count: ${english}`];
  const rules = new Intl.PluralRules(language);
  // French and Spanish have a form for millions, which nobody has of anything here.
  const needed = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)));
  const known: readonly string[] = rules.resolvedOptions().pluralCategories;
  const lacking = [...needed].filter((category) => said[category] === undefined);
  const strange = Object.keys(said).filter((category) => !known.includes(category));
  const holes = Object.entries(said).filter(([category, form]) => {
    const left = MAY_LEAVE_OUT.has(category)
      ? [holesOf(english), holesOf(english).replace('#', '').trim()]
      : [holesOf(english)];
    return !left.includes(holesOf(form));
  });
  return [
    ...lacking.map((category) => `has no form for ${category}: ${english}`),
    ...strange.map((category) => `has a form too many, ${category}: ${english}`),
    ...holes.map(([, form]) => `has other holes: ${form}`),
  ];
}

describe.each(['renderer', 'electron'])('the words of %s', (room) => {
  const messages = messagesIn(sources.filter(({ path }) => path.startsWith(`${room}/`)));

  test('are found in its sources', () => {
    expect(messages.length).toBeGreaterThan(50);
  });

  test('have one set of English forms to each counting sentence', () => {
    const forms = new Map<string, string>();
    for (const message of messages) {
      const key = JSON.stringify(message.forms);
      expect([message.path, forms.get(message.english) ?? key]).toEqual([message.path, key]);
      forms.set(message.english, key);
    }
  });

  test.each(translated)(
    'are said in %s, each with the same holes and all the forms it needs',
    async (language) => {
      const catalogue = await catalogueOf(room, language);
      const faults = messages.flatMap((message) => faultsOf(message, catalogue[message.english], language));
      expect([...new Set(faults)]).toEqual([]);
    },
  );

  test.each(translated)('have nothing in %s that is not said any more', async (language) => {
    const english = new Set(messages.map((message) => message.english));
    const stale = Object.keys(await catalogueOf(room, language)).filter((key) => !english.has(key));
    expect(stale).toEqual([]);
  });

  test('lie in a file for each language', () => {
    const files = readdirSync(path.join(root, room, 'words'));
    expect(files).toEqual(expect.arrayContaining(translated.map((language) => `${language}.ts`)));
  });
});

describe('no words stand in the window in English alone', () => {
  const words = (source: Source): string[] =>
    source.nodes.slice(0, 1).flatMap((program) => literalsIn(program).map(({ text }) => text));

  test('in the app', () => {
    const found = sources
      .filter(({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/words/'))
      // Shortened words of many languages are data, and never shown.
      .filter(({ path }) => path !== 'renderer/text/abbreviations.ts')
      .flatMap((source) => words(source).map((text) => `${source.path}: ${text}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['html`<p>Nothing to undo</p>`', ['Nothing to undo']],
    ['html`<p>${icon(X)}Close</p>`', ['Close']],
    ['html`<p>${n} selected</p>`', ['{} selected']],
    ['html`<p title="Close">${text}</p>`', ['Close']],
    ['html`<p title=${`Open ${name}`}></p>`', ['Open {}']],
    ['html`<p aria-label=${on ? "Fold this" : "Unfold this"}></p>`', ['Fold this', 'Unfold this']],
    [`const item = { id: 'a', label: 'Open' };`, ['Open']],
    [`tell('Nothing was copied.');`, ['Nothing was copied.']],
    ['tell(`${title} deleted`);', ['{} deleted']],
  ])('and not as %s', (text, found) => {
    expect(words(parse('renderer/a.ts', text))).toEqual(found);
  });

  test.each([
    'html`<p class="Big" data-Key="A b">${msg("Close")} ${icon(X)}</p>`',
    'html`<span class="kbd">N</span>`',
    'html`<p title=${msg(str`Open ${name}`)}>${plural(n, { one: "# Note", other: "# Notes" })}</p>`',
    `if (event.key === 'Enter') throw new Error('A bug in words');`,
    `const keys = { keys: 'Mod+Shift+B', other: 'ArrowUp' };`,
    'placed({ transform: `translateY(${top}px)` })',
  ])('but these are none: %s', (text) => {
    expect(words(parse('renderer/a.ts', text))).toEqual([]);
  });
});
