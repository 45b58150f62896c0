import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGraphemeBoundary } from '../../../../renderer/text/graphemes.ts';
import { LONGEST_SENTENCE, sentencesOf } from '../../../../renderer/text/sentences.ts';
import { anyText, prose } from './texts.ts';

/** All sentences of a text, asked for one after the other. */
function all(text: string, language: string | null = null): string[] {
  const sentences = sentencesOf(text, language);
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const one = sentences.at(at);
    if (one?.start !== at || one.end <= at) throw new Error(`No sentence begins at ${at}`);
    found.push(text.slice(one.start, one.end));
    at = one.end;
  }
  return found;
}

/** Each text is written with its sentences apart by `|`. */
const CASES: readonly (readonly [language: string | null, written: string])[] = [
  ['en', 'The level fell. |Nobody knew why.'],
  ['en', 'Dr. Smith met Mrs. Jones at St. Mary’s. |They left.'],
  ['en', 'J. R. R. Tolkien taught at Oxford. |So did C. S. Lewis.'],
  ['en', 'The U.S. Army denied it. |He lives in the U.S. |The rest is known.'],
  ['en', '“Stop!” he said. |“Why?” she asked. |He went.'],
  ['en', 'It rose by 3.5 m, e.g. in May. |See No. 5, p. 12 and fig. 3.'],
  ['en', 'At 9 a.m. the gate opened. |It closed at 5 p.m. |Then it rained.'],
  ['en', 'Nobody wanted plan B. |Then it was taken.'],
  ['en', 'He said so.[3] |The next knew.¹ |Then they went.[4][5]'],
  ['en', '1. First thing. |Second thing.'],
  ['en', 'He waited... |Then he left. |“No.”'],
  ['en', 'Version 2.0.1 came on Nov. 24, 2026. |It failed.'],
  [null, 'Gen. Ruiz and Sen. Ody spoke for me. |Nobody listened.'],
  ['de', 'Am 14. Mai kam Frau Dr. Weiß. |Er ging.'],
  [null, 'Am 14. Mai kam Frau Dr. Weiß. |Das war am 15. |Er ging.'],
  ['de', 'Das gilt z. B. für Häuser, d. h. für alle. |Der 3. Brief fehlt.'],
  ['de', '„Halt!“, rief er. |„Wer da?“ |Niemand antwortete Hrn. Meier.'],
  ['fr', 'M. Dupont et Mme Curie arrivent. |« Pourquoi ? » demande-t-elle. |Il part.'],
  ['fr', 'C’est, p. ex. ici, le n° 5. |Rien d’autre !'],
  ['es', 'El Sr. García y la Dra. Ruiz llegaron. |¿Qué pasa? |¡Nada!'],
  ['es', 'Vive en EE. UU. desde 1999. |Véase, p. ej. la pág. 12.'],
  ['it', 'Il Sig. Rossi vide il Dott. Verdi. |Poi partì.'],
  ['pt', 'O Sr. Silva e a Sra. Lima chegaram. |Depois saíram.'],
  ['nl', 'Dhr. de Vries en mevr. Jansen kwamen, o.a. voor koffie. |Zij gingen.'],
  ['pl', 'Prof. Nowak mieszka przy ul. Długiej. |Ma m.in. dwa koty.'],
  ['ru', 'А. С. Пушкин родился в Москве, на ул. Немецкой. |Его знают все, т. е. каждый.'],
  ['el', 'Τι είναι; |Ο κ. Παπαδόπουλος δεν ξέρει. |Ρωτά.'],
  ['zh', '水位下降了。|“为什么？”|他问。|没有人知道！'],
  ['zh', '他走了。|「好」他说。'],
  ['ja', '彼は「はい。」と言った。|水位が下がった！|なぜ？'],
  ['ar', 'قال د. محمد إن الجسر آمن. |هل هذا صحيح؟ |نعم.'],
  ['hi', 'डॉ. शर्मा आए। |वे चले गए। |क्यों?'],
  ['th', 'ระดับน้ำลดลง ไม่มีใครรู้ว่าทำไม'],
  [null, 'One line\n|another line\n|and the last'],
  ['no such language!', 'One. |Two.'],
  ['en', ''],
];

describe('sentences', () => {
  test.each(CASES)('in %s: %s', (language, written) => {
    const wanted = written === '' ? [] : written.split('|');
    expect(all(wanted.join(''), language)).toEqual(wanted);
  });

  test('cover any text in order, are never empty, and cut no grapheme cluster', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = all(text);
        expect(found.join('')).toBe(text);
        let at = 0;
        for (const sentence of found) expect(isGraphemeBoundary(text, (at += sentence.length))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are the same from wherever they are asked for, in a text of many parts', () => {
    const text = prose(900, 7)
      .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
      .join(' ');
    const found = all(text);
    expect(text.length).toBeGreaterThan(40_000);
    expect(found.every((sentence) => /^\S[^.]*\. ?$/u.test(sentence))).toBe(true);
    const starts = found.reduce<number[]>((list, one) => [...list, (list.at(-1) ?? 0) + one.length], [0]);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const end = starts.findIndex((one) => one > at);
        expect(sentencesOf(text, null).at(at)).toEqual({ start: starts[end - 1], end: starts[end] });
      }),
    );
  });

  test('beyond the ends are the first and the last', () => {
    const sentences = sentencesOf('One. Two.', 'en');
    expect([sentences.at(-3), sentences.at(9), sentences.at(99)]).toEqual([
      { start: 0, end: 5 },
      { start: 5, end: 9 },
      { start: 5, end: 9 },
    ]);
  });
});

describe('a line of 5 MB', () => {
  /** Asks at ends and middle, and reads how much of the text was looked at. */
  function lookAt(text: string): { most: number; whole: boolean } {
    const sentences = sentencesOf(text, null);
    let most = 0;
    let whole = true;
    for (const at of [0, text.length / 2, text.length - 1]) {
      const span = sentences.at(Math.floor(at)) ?? { start: 0, end: 0 };
      most = Math.max(most, span.end - span.start);
      whole &&= isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end);
    }
    return { most, whole };
  }

  test.each([
    ['of sentences', 'The level fell by 3.5 m. ', 25],
    ['without an end', 'level ', LONGEST_SENTENCE],
    ['without a space', 'level', LONGEST_SENTENCE],
    ['of Hindi', 'जलस्तर गिर गया ', LONGEST_SENTENCE],
    ['of Thai', 'ระดับน้ำลดลง', LONGEST_SENTENCE + 2],
    ['of joined emoji', '👩\u200d👩\u200d👧\u200d👦', LONGEST_SENTENCE + 11],
    ['of full stops', '.', LONGEST_SENTENCE],
    ['of white space', ' ', LONGEST_SENTENCE],
  ])('%s is read around the offset alone', (_, piece, longest) => {
    const { most, whole } = lookAt(piece.repeat(Math.ceil(5_000_000 / piece.length)));
    expect(most).toBeLessThanOrEqual(longest);
    expect(whole).toBe(true);
  });
});

test('10,000 combining marks on one letter are not cut', () => {
  const marks = `x${'\u0301'.repeat(10_000)}`;
  const found = all(`Before. ${marks} y. After.`);
  expect(found.filter((sentence) => sentence.includes('\u0301')).map((one) => one.startsWith(marks))).toEqual(
    [true],
  );
});
