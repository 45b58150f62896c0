import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../electron/import/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, end: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return end === 'le' ? bytes : bytes.swap16();
};
const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function read(bytes: Uint8Array) {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value;
}
function refusal(bytes: Uint8Array) {
  const decoded = decode(bytes);
  if (decoded.ok)
    throw new Error(`Was read as ${decoded.value.encoding}: ${decoded.value.text.slice(0, 80)}`);
  return decoded.error;
}

describe('what is read', () => {
  test('UTF-8, with a byte order mark and without', () => {
    expect(read(utf8('Hochwasser an der Ausk'))).toMatchObject({
      encoding: 'utf-8',
      confidence: 1,
      replaced: 0,
    });
    expect(read(bytesOf([0xef, 0xbb, 0xbf], 'Pegel: 2 m')).text).toBe('Pegel: 2 m');
  });

  test('UTF-16 with a byte order mark, either end first', () => {
    expect(read(utf16('Żuraw 😀', 'le'))).toMatchObject({ text: 'Żuraw 😀', encoding: 'utf-16le' });
    expect(read(utf16('Żuraw 😀', 'be'))).toMatchObject({ text: 'Żuraw 😀', encoding: 'utf-16be' });
  });

  test('any well-formed text, unchanged but for NULs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (written) => {
        const text = `Brode ${written.replace(/\p{Cc}/gu, '')}`;
        expect(read(utf8(text)).text).toBe(text);
        expect(read(utf16(text, 'le')).text).toBe(text);
      }),
    );
  });

  test('a text that itself holds U+FFFD is not called damaged', () => {
    expect(read(utf8('The sign reads \uFFFD.'))).toMatchObject({ replaced: 0, remarks: [] });
    expect(read(utf16('The sign reads \uFFFD.', 'be'))).toMatchObject({ replaced: 0, remarks: [] });
  });
});

describe('what is read with a remark', () => {
  const words = 'Der Pegel der Ausk fällt über Nacht. '.repeat(100);

  test('UTF-8 with a little damage in the middle', () => {
    const decoded = read(bytesOf(words, [0xc3, 0x28, 0xff], words));
    expect(decoded).toMatchObject({ encoding: 'utf-8', replaced: 2, confidence: 0.99 });
    expect(decoded.text).toBe(`${words}\uFFFD(\uFFFD${words}`);
    expect(decoded.remarks).toEqual([
      { code: 'damaged', message: '2 characters could not be read and are shown as \uFFFD.' },
    ]);
  });

  test('ASCII with bytes that belong to no encoding of one byte', () => {
    expect(read(bytesOf('The level fell overnight. '.repeat(100), [0xff], 'It rose at noon.')).replaced).toBe(
      1,
    );
  });

  test('a few NULs, which are left out', () => {
    const decoded = read(bytesOf(words, [0], words));
    expect(decoded.text).toBe(words + words);
    expect(decoded.remarks).toEqual([{ code: 'nul', message: '1 NUL character was left out.' }]);
  });

  test('UTF-16 cut off within a character', () => {
    const decoded = read(utf16('Pegel', 'le').subarray(0, -1));
    expect(decoded).toMatchObject({ text: 'Pege\uFFFD', replaced: 1 });
    expect(decoded.remarks[0]?.message).toBe('1 character could not be read and is shown as \uFFFD.');
  });

  test('lone surrogates, which become U+FFFD', () => {
    const decoded = read(utf16('a\uD800b', 'le'));
    expect(decoded).toMatchObject({ text: 'a\uFFFDb', replaced: 1 });
    expect(decoded.text.isWellFormed()).toBe(true);
  });
});

describe('what is refused', () => {
  const encoding = {
    code: 'encoding',
    message: expect.stringContaining('UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8'),
  };

  test('nothing, and nothing but blanks', () => {
    expect(refusal(new Uint8Array())).toEqual({
      code: 'empty',
      message: 'Could not be read: the file is empty. Check where it was saved, and drop it again.',
    });
    expect(refusal(utf8(' \r\n\t\n\u00A0'))).toMatchObject({
      code: 'empty',
      message: expect.stringContaining('blanks and line ends only'),
    });
  });

  test.each([
    ['a PNG picture', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['a program', bytesOf([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a ZIP archive or an office document', bytesOf('PK', [3, 4, 20, 0])],
    ['a PDF', bytesOf('%PDF-1.7\n')],
    ['a Rich Text document', bytesOf('{\\rtf1\\ansi Pegel}')],
  ])('%s under the name of a text', (what, bytes) => {
    expect(refusal(bytes)).toEqual({
      code: 'binary',
      message: `Could not be read: this is ${what}, not text, whatever its name says. Save its text as a .txt file and drop that.`,
    });
  });

  test('data without a known beginning: many NULs, or many controls', () => {
    expect(refusal(bytesOf('abc', [0, 0, 0, 1], 'def', [0, 0, 7]))).toMatchObject({ code: 'binary' });
    expect(refusal(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)))).toMatchObject({
      code: 'binary',
      message: expect.stringContaining('data of a program'),
    });
  });

  test('windows-1252, be it a word or a few quotation marks in a long text', () => {
    expect(refusal(Buffer.from('Überschwemmung in Köln, Gefäß', 'latin1'))).toEqual(encoding);
    const quoted = bytesOf('He said it. '.repeat(400), [0x93], 'Nothing broke', [0x94], ' was all.');
    expect(refusal(quoted)).toEqual(encoding);
  });

  test('Shift JIS, ISO-2022-JP, UTF-32, and UTF-16 without its mark', () => {
    expect(refusal(Buffer.from('93fa967b8cea82cc95b68e9a97f182c582b7', 'hex'))).toEqual(encoding);
    expect(refusal(bytesOf([0x1b], '$B$3$l', [0x1b], '(B'))).toEqual(encoding);
    expect(refusal(Buffer.from('fffe000041000000', 'hex'))).toEqual(encoding);
    expect(refusal(Buffer.from('The level fell overnight.', 'utf16le'))).toEqual(encoding);
  });
});

test('a character that stands across the first 64 KB is read whole', () => {
  const text = `${'x'.repeat(64 * 1024 - 1)}é and on`;
  expect(read(utf8(text)).text).toBe(text);
});
