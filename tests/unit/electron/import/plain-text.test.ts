import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlainText } from '../../../../electron/import/plain-text.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures/import');
const fixture = async (name: string) => parsePlainText(await readFile(path.join(fixtures, name), 'utf8'));
const shape = (text: string) => parsePlainText(text).blocks.map(({ kind, text }) => [kind, text]);

/** Wraps words greedily, as editors do. */
function wrap(text: string, columns: number, indent = ''): string {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.trim() !== '' && line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** A text without what the importer may take away or move: white space, soft hyphens, controls. */
const letters = (text: string) => text.replace(/[\s\u0085\u00AD]|\p{Cc}/gu, '');

const first =
  'The level of the reservoir fell by two metres in the night, the directorate said, and nobody in the town below had been told of it. The gates were closed again at noon.';
const second =
  'The operator called the lowering a test. It had been announced, a spokesman said, on a board at the works gate, which can be read by anyone who has a pass to the works.';

describe('paragraphs', () => {
  test('every line is one where nobody wraps, blank lines between them or not', async () => {
    const lines = await fixture('lines-as-paragraphs.txt');
    expect(lines.blocks.map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(16).fill('paragraph')]);
    expect(shape(`${first}\n${second}\n${first}`)).toEqual([
      ['paragraph', first],
      ['paragraph', second],
      ['paragraph', first],
    ]);
  });

  test('wrapped lines are joined again, and it is said how many', async () => {
    const whole = await fixture('lines-as-paragraphs.txt');
    for (const name of ['wrapped.txt', 'wrapped-indented.txt']) {
      const wrapped = await fixture(name);
      const bodies = (blocks: typeof whole.blocks) => blocks.slice(-16).map(({ text }) => text);
      expect(bodies(wrapped.blocks)).toEqual(bodies(whole.blocks));
      expect(wrapped.remarks).toEqual([
        { code: 'joined', message: '18 lines were joined with the line before, as one paragraph.' },
      ]);
    }
  });

  test('without blank line or indent, a short line that ends a sentence closes one', () => {
    expect(shape(`${wrap(first, 72)}\n${wrap(second, 72)}\n${wrap(first, 72)}`)).toEqual([
      ['paragraph', first],
      ['paragraph', second],
      ['paragraph', first],
    ]);
  });

  test('indented ones are found at every width, their first line indented or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 36, max: 100 }),
        fc.constantFrom('  ', '    ', '\t'),
        fc.boolean(),
        (columns, indent, openingToo) => {
          const texts = [first, second, first, second];
          const lines = texts.map((one, i) => wrap(one, columns, i === 0 && !openingToo ? '' : indent));
          expect(shape(lines.join('\n'))).toEqual(texts.map((one) => ['paragraph', one]));
        },
      ),
    );
  });

  test('a word cut at a hyphen keeps it, one cut at a soft hyphen does not', () => {
    const text =
      'A commission of inquiry was set up by the valley council on Monday even-\nhanded, as it said, and the direc\u00AD\ntorate was asked to lend it an engineer.';
    expect(shape(text)).toEqual([
      [
        'paragraph',
        'A commission of inquiry was set up by the valley council on Monday even-handed, as it said, and the directorate was asked to lend it an engineer.',
      ],
    ]);
  });

  test('nothing is put between characters of scripts without spaces; Korean has spaces', () => {
    const chinese = '水库的水位在夜间下降了两米下游的居民没有得到通知当局表示这是一次例行的检查';
    expect(shape(`${chinese.slice(0, 18)}\n${chinese.slice(18)}`)).toEqual([['paragraph', chinese]]);
    expect(shape('저수지 수위가 밤사이 이 미터 내려갔다고\n당국이 밝혔다')).toEqual([
      ['paragraph', '저수지 수위가 밤사이 이 미터 내려갔다고 당국이 밝혔다'],
    ]);
  });

  test('an ideographic space begins one', () => {
    const line = '\u3000水库的水位在夜间下降了两米下游的居民没有得到通知当局表示这是检查';
    expect(shape(`${line}\n${line}`).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('what keeps its lines', () => {
  const stanza =
    'Who holds the gate shall hold the key,\n  who holds the key shall hold the book,\nand who would know what the book may be\n  must ask the gate for leave to look.';

  test('verse, in wrapped and in unwrapped texts', () => {
    expect(shape(`${wrap(first, 72)}\n\n${stanza}\n\n${wrap(second, 72)}`)[1]).toEqual(['verse', stanza]);
    expect(shape(`${first}\n\n${stanza}\n\n${second}`)[1]).toEqual(['verse', stanza]);
  });

  test('verse of an even measure, alone in its file', () => {
    const blank =
      'Of Man’s first disobedience, and the fruit\nOf that forbidden tree whose mortal taste\nBrought death into the World, and all our woe,\nWith loss of Eden, till one greater Man\nRestore us, and regain the blissful seat,';
    expect(shape(blank)).toEqual([['verse', blank]]);
  });

  const stanzas = [
    'The gate stands open to the night,\n  and water runs beneath the stone,\nthe keeper walks without a light\n  and hears the valley breathe alone.',
    'The river carries what it must,\n  the bridges carry what they may,\nand what was stone is turned to dust\n  and what was dust is washed away.',
  ];
  const wide =
    'The gate stands open to the night, and all the town is sleeping\n  and water runs beneath the stone, where nobody is keeping\nthe keeper walks without a light, and over him the heron\n  and hears the valley breathe alone, the hillside bare and barren';

  test('verse whose lines are indented within a sentence, alone in its file or as wide as the prose', () => {
    expect(shape(stanzas.join('\n\n'))).toEqual(stanzas.map((one) => ['verse', one]));
    expect(shape(stanzas.join('\n\n').replaceAll('  ', '\t')).map(([kind]) => kind)).toEqual([
      'verse',
      'verse',
    ]);
    expect(shape(`${wrap(first, 66)}\n\n${wide}\n\n${wrap(second, 66)}`)[1]).toEqual(['verse', wide]);
  });

  test('verse without indents and capitals: short, even lines that end where the voice rests', () => {
    const plain = stanzas.map((one) => one.replaceAll('\n  ', '\n'));
    expect(shape(plain.join('\n\n'))).toEqual(plain.map((one) => ['verse', one]));
  });

  test('an address', () => {
    const address = 'Waterways Directorate\n2 Lock Street\nKesten';
    expect(shape(`${wrap(first, 72)}\n\n${address}\n\n${wrap(second, 72)}`)[1]).toEqual(['verse', address]);
  });

  test('code and tables', () => {
    const code = 'function level(gauge) {\n    return gauge.metres;\n}';
    const table = 'gauge      metres\nTolmar     212.4\nBrode        3.1';
    expect(shape(`${wrap(first, 72)}\n\n${code}\n\n${table}`).slice(-2)).toEqual([
      ['preformatted', code],
      ['preformatted', table],
    ]);
  });
});

describe('lines marked with >', () => {
  const quoted = (text: string, columns: number, mark = '> ') => wrap(text, columns).replaceAll(/^/gmu, mark);
  const around = (middle: string) => `${wrap(first, 72)}\n\n${middle}\n\n${wrap(second, 72)}`;

  test('are a quotation of the words alone, and it is said how many marks were left out', () => {
    const { blocks, remarks } = parsePlainText(around(quoted(second, 70)));
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['paragraph', 0, first],
      ['quotation', 1, second],
      ['paragraph', 0, second],
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([
      '6 lines were joined with the line before, as one paragraph.',
      '3 marks of quotation (>) at the beginnings of lines were left out.',
    ]);
  });

  test('are cut into paragraphs by a mark alone, and nest', () => {
    const inner = quoted(first, 68, '> > ');
    expect(shape(around(`${quoted(first, 70)}\n>\n${quoted(second, 70)}\n${inner}`)).slice(1, -1)).toEqual([
      ['quotation', first],
      ['quotation', second],
      ['quotation', first],
    ]);
  });

  test('are one where each line is a paragraph', () => {
    expect(shape(`${first}\n\n> ${second}\n\n${first}`)[1]).toEqual(['quotation', second]);
  });

  test('keep the lines of verse that is quoted', () => {
    const verse =
      'Who holds the gate shall hold the key,\n  Who holds the key shall hold the book,\nAnd who would know what the book may be\n  Must ask the gate for leave to look.';
    expect(shape(around(verse.replaceAll(/^/gmu, '> ')))[1]).toEqual(['verse', verse]);
  });

  test.each([
    ['a comparison', '> 30 % of the anchors were cracked'],
    ['what was typed at a prompt', '>>> gauge.level'],
    ['a line of prose that happens to begin so', 'The level stood\n> that of the year before, they said'],
    ['marks and nothing else', '>\n>'],
  ])('are left as they are in %s', (_, text) => {
    expect(letters(shape(around(text)).flat().join(''))).toContain(letters(text));
  });
});

test('a list gives one item each, with its wrapped tail and its depth', () => {
  const list =
    '- the figure at which a part must be\n  replaced\n- the right to see a measurement\n  1. before the operator\n  2. after the operator\n- a day';
  const { blocks } = parsePlainText(`${wrap(first, 60)}\n\n${list}\n\n${wrap(second, 60)}`);
  expect(blocks.slice(1, -1).map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['listItem', 1, '- the figure at which a part must be replaced'],
    ['listItem', 1, '- the right to see a measurement'],
    ['listItem', 2, '1. before the operator'],
    ['listItem', 2, '2. after the operator'],
    ['listItem', 1, '- a day'],
  ]);
});

describe('a line that begins with a number', () => {
  /** The kinds of lines with prose between them, without those of the prose. */
  const kinds = (...lines: string[]) =>
    shape(lines.flatMap((line) => [first, line]).join('\n\n')).flatMap(([kind, text]) =>
      text === first ? [] : [kind],
    );

  test.each([
    ['a date alone', ['14. Mai 2026']],
    ['a date that could be the first item', ['1. Mai 2026']],
    ['a date in figures', ['14. 5. 2026']],
    ['a date without a year', ['1. Mai']],
    ['a date with more in its line', ['1. Mai 2026 | Kestener Bote']],
    ['days in a calendar', ['12. Mai\n13. Mai\n14. Mai 2026\n15. Mai 2026']],
    ['days of two months in a calendar', ['1. Mai: Fest\n2. Mai: Markt\n3. Juni: Lauf']],
    ['a sentence', ['14. Platz für die Ruderer aus Kesten']],
    ['a sentence, and far from it another', ['14. Platz für Kesten', '3. Rang für Brode']],
    ['a sentence after a date', ['2. Mai 2026', '3. Liga: Brode steigt ab']],
  ])('is prose: %s', (_, lines) => {
    expect(new Set(kinds(...lines))).toEqual(new Set(['paragraph']));
  });

  test.each([
    ['the first of a list', ['1. Close the gates']],
    ['items with prose between them', ['1. Close the gates', '2. Tell the town', '3. Open them again']],
    ['items counted down', ['3. The lock', '2. The ferry', '1. The barrage']],
    ['items that do not begin at 1', ['7. Close the gates\n8. Tell the town']],
    ['items that leave a number out', ['4. Close the gates\n\n9. Tell the town']],
    ['one among bullets', ['- Close the gates\n14. Tell the town']],
    ['names of months', ['1. January\n2. February\n3. March']],
  ])('is an item: %s', (_, lines) => {
    expect(new Set(kinds(...lines))).toEqual(new Set(['listItem']));
  });

  test('is a quotation where it was quoted', () => {
    const above = Array<string>(5).fill(first).join('\n\n');
    expect(shape(`${above}\n\n> Am Tag davor\n>\n> 14. Mai 2026`).slice(-2)).toEqual([
      ['quotation', 'Am Tag davor'],
      ['quotation', '14. Mai 2026'],
    ]);
  });

  test('is a paragraph in a header with its date, which is read', () => {
    const { blocks, facts } = parsePlainText(
      `Das Stauwehr von Tolmar\n\nKestener Bote\n\n14. Mai 2026\n\n${first}\n\n${second}`,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(4).fill('paragraph')]);
    expect(facts.published).toBe('2026-05-14');
  });
});

test('a drawn line is a rule', () => {
  expect(shape(`${first}\n\n* * *\n\n${second}`)[1]).toEqual(['rule', '* * *']);
});

test.each([
  ['LF', 'a\n\nb'],
  ['CRLF', 'a\r\n\r\nb'],
  ['CR', 'a\r\rb'],
  ['mixed', 'a\r\n\r\n\nb'],
  ['none', 'a\u2029b'],
  ['none', 'a\fb'],
  ['none', 'a\u0085\u0085b'],
])('line ends (%s) of %j make two paragraphs, and no empty one', (lineEnds, text) => {
  expect(parsePlainText(text)).toMatchObject({
    lineEnds,
    blocks: [
      { kind: 'paragraph', text: 'a' },
      { kind: 'paragraph', text: 'b' },
    ],
  });
});

test('soft hyphens and controls are left out and counted', () => {
  const { blocks, remarks } = parsePlainText('The direc\u00ADtor\u00ADate\u0007 said no\u0001.');
  expect(blocks[0]?.text).toBe('The directorate said no.');
  expect(remarks.map(({ message }) => message)).toEqual([
    '2 soft hyphens were left out.',
    '2 invisible control characters were left out.',
  ]);
});

describe('no word is lost, added or moved', () => {
  const pieces = fc.constantFrom(
    ...'the gate of Tolmar. level, “quoted” well-known cut- 水位 한국어 שלום é a\u00ADb - • 1. a) By Merle Title: 14 May 2026 KESTEN — {x} end; : > >a'.split(
      ' ',
    ),
    '\u0007',
    '    ',
    '\t',
    '\u3000',
    '😀',
    '|',
    '***',
  );
  const breaks = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\u00AD\n',
    ' \n\n\n',
  );
  const texts = fc
    .array(fc.tuple(fc.array(pieces, { minLength: 1, maxLength: 30 }), breaks), { maxLength: 40 })
    .map((lines) => lines.map(([words, end]) => words.join(' ') + end).join(''));
  test('in anything', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const { blocks, remarks } = parsePlainText(text.toWellFormed());
        const before = letters(text.toWellFormed());
        const after = letters(blocks.map(({ text }) => text).join(' '));
        const unmarked = (letters: string) => letters.replaceAll('>', '');
        expect(unmarked(after)).toBe(unmarked(before));
        // Marks of quotation may go: as many as the receipt says.
        const said = remarks.find(({ code }) => code === 'quote-marks')?.message ?? '0';
        expect(before.length - after.length).toBe(Number.parseInt(said, 10));
        expect(blocks.every(({ text }) => text.trim() !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('and where no word is cut at a line’s end, the words are the same', { timeout: 30_000 }, () => {
    const word = fc.constantFrom(
      ...'The level fell. in a night, “quoted” not 212.4 metres! of (the) By Kesten - 1.'.split(' '),
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    const laidOut = fc.tuple(
      fc.array(paragraph, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 20, max: 140 }),
      fc.constantFrom('\n', '\n\n', '\n\n    '),
    );
    fc.assert(
      fc.property(laidOut, ([paragraphs, columns, between]) => {
        const text = paragraphs.map((one) => wrap(one, columns)).join(between);
        const words = (text: string) => text.split(/\s+/u).filter((one) => one !== '');
        expect(
          words(
            parsePlainText(text)
              .blocks.map(({ text }) => text)
              .join('\n'),
          ),
        ).toEqual(words(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('time grows with length only', () => {
  const MB = 1024 * 1024;
  test.each([
    ['one line of words', 'level '.repeat((5 * MB) / 6)],
    ['one word', 'x'.repeat(5 * MB)],
    ['nothing but spaces between two letters', `a${' '.repeat(5 * MB)}b`],
    ['full stops', '.'.repeat(5 * MB)],
    ['quotation marks', `.${'”'.repeat(2 * MB)}x`],
    ['half a million short lines', 'ab\n'.repeat(MB / 2)],
    ['a million blank lines', `a${'\n'.repeat(MB)}b`],
    ['soft hyphens', '\u00AD'.repeat(2 * MB)],
    ['soft hyphens and spaces', '\u00AD '.repeat(MB)],
    ['carriage returns', `a${'\r'.repeat(2 * MB)}b`],
    ['marks of quotation', '>'.repeat(2 * MB)],
    ['quoted lines', '> a\n'.repeat(MB / 2)],
    ['bullets', '- a\n'.repeat(MB / 2)],
    ['commas', 'a, '.repeat(MB)],
    ['a dateline without end', `KESTEN${' A'.repeat(MB)}`],
    ['Han', '水'.repeat(2 * MB)],
  ])('%s: comes to an end', { timeout: 60_000 }, (_, text) => {
    expect(parsePlainText(text).blocks).toBeInstanceOf(Array);
  });
});
