import { describe, expect, test } from 'vitest';
import { matchingCommands } from '../../../../renderer/search/matching-commands.ts';

const COMMANDS = ['Open files', 'Show or hide the library', 'Show or hide the notes', 'Normal text'].map(
  (label) => ({ name: label, label, keys: '' }),
);
const offered = (typed: string): string[] => matchingCommands(COMMANDS, typed).map(({ label }) => label);

describe('commands are offered', () => {
  test.each([
    ['all where nothing is typed', ' ', COMMANDS.map(({ label }) => label)],
    ['by words in any order', 'library hide', ['Show or hide the library']],
    ['by the beginning of the name, however short', 'o', ['Open files']],
    ['not by short words within it', 'the', []],
    ['not where a filter is typed', 'tag:open', []],
    ['not by what is not in it', 'weighhouse', []],
  ])('%s', (_, typed, labels) => {
    expect(offered(typed)).toEqual(labels);
  });
});
