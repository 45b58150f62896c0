import { expect, test } from 'vitest';
import type { Collection } from '../../../../renderer/data/model.ts';
import { cleanName, named, namesake } from '../../../../renderer/library/collection-names.ts';

const ALL = ['Sources', 'Élan vital', 'Old sources'].map((name) => ({ id: name, name }) as Collection);

test('a name is one line without space around it', () => {
  expect(cleanName('  Primary \n sources ')).toBe('Primary sources');
});

test('a name that is there is found whatever its case and accents', () => {
  expect(namesake(ALL, ' elan  VITAL')?.id).toBe('Élan vital');
  expect(namesake(ALL, 'Source')).toBeUndefined();
});

test('every typed word has to be in a name', () => {
  const names = (typed: string) => named(ALL, typed).map(({ name }) => name);
  expect(names('sources')).toEqual(['Sources', 'Old sources']);
  expect(names('sources old')).toEqual(['Old sources']);
  expect(names(' ')).toHaveLength(3);
});
