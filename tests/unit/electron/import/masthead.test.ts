import { expect, test } from 'vitest';
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
