import { describe, expect, test } from 'vitest';
import { parsePlainText } from '../../../../electron/import/plain-text.ts';

const body =
  'The level of the reservoir fell by two metres in the night, the directorate said, and nobody in the town had been told of it before the morning.';
const facts = (...lines: string[]) => parsePlainText([...lines, '', body, '', body].join('\n')).facts;
const headings = (...lines: string[]) =>
  parsePlainText([...lines, '', body, '', body].join('\n'))
    .blocks.filter(({ kind }) => kind === 'heading')
    .map(({ text }) => text);

test('headline, writer, outlet and a date without a year', () => {
  expect(facts('Level falls overnight', '', 'By Merle Oduvar, Kesten Courier, 14 May')).toEqual({
    title: 'Level falls overnight',
    byline: 'Merle Oduvar',
    outlet: 'Kesten Courier',
    published: '--05-14',
  });
});

test.each([
  ['By Merle Oduvar', { byline: 'Merle Oduvar' }],
  ['By Merle Oduvar and Tobin Areld', { byline: 'Merle Oduvar and Tobin Areld' }],
  ['By Merle Oduvar, Tobin Areld and J. R. Vell', { byline: 'Merle Oduvar, Tobin Areld and J. R. Vell' }],
  ['BY MERLE ODUVAR, STAFF WRITER', { byline: 'MERLE ODUVAR' }],
  [
    'By Merle Oduvar | Kesten Courier | May 14, 2026',
    { byline: 'Merle Oduvar', outlet: 'Kesten Courier', published: '2026-05-14' },
  ],
  [
    'Staff report, Norvane Ledger, 15 May',
    { byline: 'Staff report', outlet: 'Norvane Ledger', published: '--05-15' },
  ],
  ['Kesten Courier · Thursday, 14 May 2026', { outlet: 'Kesten Courier', published: '2026-05-14' }],
  [
    'Von Änne Grau, Brode Anzeiger, 14. Mai 2026',
    { byline: 'Änne Grau', outlet: 'Brode Anzeiger', published: '2026-05-14' },
  ],
  ['Par Élodie Mercier, le 3 août 2026', { byline: 'Élodie Mercier', published: '2026-08-03' }],
  ['Por Inés Ruiz, 14 de mayo de 2026', { byline: 'Inés Ruiz', published: '2026-05-14' }],
  ['2026-05-14', { published: '2026-05-14' }],
])('the line “%s” is understood', (line, expected) => {
  expect(facts('Level falls overnight', '', line)).toEqual({ title: 'Level falls overnight', ...expected });
});

test('a byline group is read line by line, right below the headline or under a blank line', () => {
  const expected = {
    title: 'Level falls',
    byline: 'Merle Oduvar',
    outlet: 'Kesten Courier',
    published: '2026-05-14',
  };
  expect(facts('Level falls', '', 'By Merle Oduvar', 'Kesten Courier', '14 May 2026')).toEqual(expected);
  expect(facts('Level falls', 'By Merle Oduvar', 'Kesten Courier, 14 May 2026')).toEqual(expected);
});

describe('an outlet alone in its line', () => {
  const DATE = '14. Mai 2026';
  const BY = 'By Merle Oduvar';

  test.each([
    ['above the date', ['Kestener Bote', DATE]],
    ['below the date', [DATE, 'Kestener Bote']],
    ['above writer and date', ['Kestener Bote', BY, DATE]],
    ['between writer and date', [BY, 'Kestener Bote', DATE]],
    ['between date and writer', [DATE, 'Kestener Bote', BY]],
    ['below writer and date', [BY, DATE, 'Kestener Bote']],
    ['above the writer alone', ['Kestener Bote', BY]],
    ['above a header line', ['Kestener Bote', 'Date: 14 May 2026']],
    ['below a standfirst', ['Operator sees no danger, town asks why', 'Kestener Bote', DATE]],
  ])('is taken %s, with blank lines between or without, wrapped or not', (_, lines) => {
    const wrapped = body.replace(/(.{40,55}) /gu, '$1\n');
    for (const between of ['\n', '\n\n']) {
      expect(facts(['Level falls', ...lines].join(between)).outlet).toBe('Kestener Bote');
    }
    const text = `Level falls\n\n${lines.join('\n\n')}\n\n${wrapped}\n\n${wrapped}`;
    expect(parsePlainText(text).facts.outlet).toBe('Kestener Bote');
  });

  test('leaves the headline a headline where the lines below it are short, too', () => {
    const wrapped = body.replace(/(.{40,55}) /gu, '$1\n');
    const { blocks, facts } = parsePlainText(
      `Level falls\nBrode Herald\n3. Oktober 2025\n\n${wrapped}\n\n${wrapped}`,
    );
    expect(facts).toEqual({ title: 'Level falls', outlet: 'Brode Herald', published: '2025-10-03' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(4).fill('paragraph')]);
  });

  test.each([
    ['Brode Herald'],
    ['Long Gazette'],
    ['The Kesten Courier'],
    ['KESTEN COURIER'],
    ['The Guardian'],
    ['Financial Times'],
    ['The Washington Post'],
    ['BBC News'],
    ['Reuters'],
    ['Süddeutsche Zeitung'],
    ['Kieler Nachrichten'],
    ['Die Zeit'],
    ['taz'],
    ['Tagesanzeiger'],
    ['Handelsblatt'],
    ['La Gazette de Lausanne'],
    ['Le Monde'],
    ["L'Express"],
    ['El País'],
    ['Corriere della Sera'],
    ['la Repubblica'],
    ['Gazeta Wyborcza'],
    ['Aftonbladet'],
    ['Новая газета'],
    ['人民日报'],
    ['朝日新聞'],
    ['조선일보'],
    ['صحيفة الوادي'],
    ['رويترز'],
    ['www.kesten-courier.example'],
  ])('may be “%s”', (line) => {
    expect(facts('Level falls', '', line, '', DATE).outlet).toBe(line);
    expect(facts('Level falls', '', DATE, '', line).outlet).toBe(line);
  });

  test.each([
    ['a writer’s name', 'Merle Oduvar'],
    ['two writers', 'Merle Oduvar and Tobin Areld'],
    ['a place', 'Kesten'],
    ['a place with a dash', 'KESTEN —'],
    ['a place of two words', 'New York'],
    ['a section', 'Politics'],
    ['a section of two words', 'World News'],
    ['a kind of text', 'Book Review'],
    ['a letter to one', 'Dear Kesten Courier'],
    ['letters to one', 'Letters to the Gazette'],
    ['a letter to its editor', 'To the Editor of the Courier'],
    ['a salutation', 'Sehr geehrte Frau Grau'],
    ['a subheading', 'Operator sees no danger'],
    ['one in capitals', 'Operator Sees No Danger'],
    ['one about newspapers', 'Operator Sues Brode Herald'],
    ['one about newspapers, without a verb', 'Town mourns its courier'],
    ['the end of one', 'Ende der Abendzeitung'],
    ['good news', 'Gute Nachrichten'],
    ['hard times', 'Hard Times'],
    ['the times', 'The Hard Times'],
    ['a short first sentence', 'Nobody reads the Gazette.'],
    ['a question', 'Who Needs the Gazette?'],
    ['a line that leads on', 'From the Kesten Courier:'],
    ['a line of verse', 'O Gazette, thou silent messenger'],
    ['a part', 'Part Two'],
    ['a number', '14'],
    ['an issue', 'Brode Herald No. 12'],
    ['a place and a newspaper', 'Kesten, Brode Herald'],
    ['what is quoted', '“Brode Herald”'],
    ['an abbreviation', 'U.S.'],
    ['a file', 'courier.txt'],
    ['a common word', 'Courier'],
    ['someone in a story', 'Der Bote'],
    ['an account', 'General Ledger'],
    ['what belongs to someone', 'The King’s Herald'],
    ['one that is not the town’s', 'Eine Zeitung'],
    ['the west and the east', 'Der Westen und der Osten'],
    ['six words and more', 'The Old Brode and Senn and Kesten Valley Courier'],
  ])('is not taken for %s: “%s”', (_, line) => {
    for (const lines of [
      [line, '', DATE],
      [DATE, '', line],
      [line, BY],
      [BY, DATE, line],
    ]) {
      expect(facts('Level falls', '', ...lines).outlet).toBeUndefined();
    }
  });

  test.each([
    ['without writer and date', `Level falls\n\nBrode Herald\n\n${body}`],
    [
      'where another line stands between',
      `Level falls\n\nBrode Herald\n\nSecond edition\n\n${DATE}\n\n${body}`,
    ],
    ['where no text follows', `Level falls overnight\n\n${DATE}\n\nBrode Herald\n\nOne\n\nTwo\n\n${body}`],
    [
      'where the date is far below',
      `Level falls\n\n${body}\n\n${body}\n\nBrode Herald\n\nOne\n\n${body}\n\n${DATE}`,
    ],
    [
      'below the text, above another article',
      `Level falls\n\nBy Merle Oduvar\n\n${body}\n\nThe Guardian\nBy John Smith\n\n${body}`,
    ],
    ['below the text, above its date', `Level falls\n\n${`${body}\n\n`.repeat(6)}Brode Herald\n\n${DATE}`],
  ])('is not taken %s', (_, text) => {
    expect(parsePlainText(text).facts.outlet).toBeUndefined();
  });

  test('is not taken from a poem', () => {
    const poem = 'Brode Herald\nsing me the water,\nsing me the stone,\nsing me the valley,\nold and alone';
    expect(facts('To the Gate', '', BY, '', poem).outlet).toBeUndefined();
  });

  test('does not take the place of one that the line with the date names', () => {
    expect(facts('Level falls', 'Brode Herald', 'Kesten Courier, 14 May 2026').outlet).toBe('Kesten Courier');
    expect(facts('Level falls', 'Kesten Courier, 14 May 2026', 'Brode Herald').outlet).toBe('Kesten Courier');
  });
});

test('a standfirst may stand between headline and byline', () => {
  expect(
    facts('Level falls', '', 'Operator sees no danger, town asks why it heard last', '', 'By Merle Oduvar'),
  ).toEqual({ title: 'Level falls', byline: 'Merle Oduvar' });
});

test('header lines name title, writer, source and date, and stay in the text', () => {
  const text = ['Title: Level falls', 'By: Merle Oduvar', 'Source: Kesten Courier', 'Date: 14 May 2026'];
  expect(facts(...text)).toEqual({
    title: 'Level falls',
    byline: 'Merle Oduvar',
    outlet: 'Kesten Courier',
    published: '2026-05-14',
  });
  const { blocks } = parsePlainText([...text, '', body].join('\n'));
  expect(blocks.map(({ text }) => text)).toEqual([...text, body]);
  expect(blocks[0]?.kind).toBe('heading');
});

test('an agency’s dateline stays in the text and gives its date', () => {
  const first = `KESTEN, 14 May (Reuters) — ${body}`;
  const { facts, blocks } = parsePlainText(`Level falls\n\n${first}\n\n${body}`);
  expect(facts).toEqual({ title: 'Level falls', published: '--05-14' });
  expect(blocks[1]?.text).toBe(first);
});

test.each([
  ['a sentence', 'The level fell in the night.'],
  ['an opening dateline', 'KESTEN, 14 May (AP) — The level fell'],
  ['a list item', '- level'],
  ['a line that leads on', 'The following was decided:'],
  ['a line of 200 characters', 'level '.repeat(34)],
])('%s is no headline', (_, line) => {
  expect(headings(line)).toEqual([]);
});

test.each([
  ['Who told the town?'],
  ['Talks on water stall in the U.S.'],
  ['By George, they knew it all along'],
  ['水位が一晩で二メートル下がる'],
])('“%s” is a headline', (line) => {
  expect(headings(line)).toEqual([line]);
});

test('a headline of two wrapped lines is one', () => {
  const wrapped = body.replace(/(.{40,55}) /gu, '$1\n');
  const { blocks } = parsePlainText(
    `Inspectors find cracked gate anchors at the Tolmar\nbarrage, operator sees no danger\n\n${wrapped}\n\n${wrapped}`,
  );
  expect(blocks[0]).toMatchObject({
    kind: 'heading',
    text: 'Inspectors find cracked gate anchors at the Tolmar barrage, operator sees no danger',
  });
});

test('an underlined headline leaves its line behind', () => {
  expect(headings('Level falls overnight', '=====================')).toEqual(['Level falls overnight']);
});

test('one short line alone is a text, not a headline without one', () => {
  expect(parsePlainText('Level falls').blocks).toMatchObject([{ kind: 'paragraph', text: 'Level falls' }]);
});
