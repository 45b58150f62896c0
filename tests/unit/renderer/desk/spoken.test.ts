import { describe, expect, test } from 'vitest';
import { spoken, spokenSelection } from '../../../../renderer/desk/spoken.ts';

const claim = { kind: 'Claim', body: 'Four of eleven.', on: null };

describe('a sentence is said', () => {
  test('without notes as it stands, and with a pause at its end', () => {
    expect(spoken('Nobody knew.', [])).toBe('Nobody knew.');
    expect(spoken('Cracks at\n the barrage', [], 'Headline')).toBe('Headline. Cracks at the barrage.');
  });

  test('with its notes after it, each by its kind and the words it stands on', () => {
    const notes = [
      claim,
      { kind: 'Question', body: 'Who says so', on: 'nobody' },
      { kind: 'To check', body: '', on: 'knew' },
    ];
    expect(spoken('Nobody knew.', notes)).toBe(
      'Nobody knew. Claim: Four of eleven. Question on “nobody”: Who says so. “knew” is marked: To check.',
    );
    expect(spoken('Nobody knew.', [{ kind: 'Quote', body: ' ', on: null }])).toBe(
      'Nobody knew. Marked: Quote.',
    );
  });

  test('with 500 notes in a breath', () => {
    const all = Array.from({ length: 500 }, () => ({ ...claim, body: 'Word. '.repeat(200_000) }));
    const words = spoken('Nobody knew.', all);
    expect(words.length).toBeLessThan(1200);
    expect(words.endsWith('And 497 more notes.')).toBe(true);
    expect(spoken('Nobody knew.', all.slice(0, 4)).endsWith('And 1 more note.')).toBe(true);
  });

  test('with the lines of a note after one another', () => {
    const body = 'Who said this, and when?\nask the office\n2 * 3 = 6';
    expect(spoken('', [{ kind: 'Note', body, on: null }]).trim()).toBe(
      'Note: Who said this, and when? ask the office 2 * 3 = 6.',
    );
  });

  test('no longer than one listens to, and without marks heaped on a letter', () => {
    expect(spoken('word '.repeat(1_000_000), []).length).toBeLessThan(2100);
    const said = spoken(`x${'\u0301'.repeat(10_000)} y.`, []);
    expect(said).toBe(`x${'\u0301'.repeat(4)} y.`);
  });
});

test('a selection is said whole, or by its beginning and its end', () => {
  expect(spokenSelection('Nobody\nknew.')).toBe('Selected: Nobody knew.');
  const long = spokenSelection(`First ${'word '.repeat(1000)}last.`);
  expect(long).toMatch(/^Selected: First word [^…]+… to: …word [^…]+ last\.$/u);
  expect(long.length).toBeLessThan(450);
});
