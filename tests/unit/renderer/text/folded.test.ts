import { expect, test } from 'vitest';
import { folded } from '../../../../renderer/text/folded.ts';

test('letters are compared without case and diacritics, in any script', () => {
  expect(['Élan', 'Ąžuolas', 'ΆΛΦΑ', 'straße'].map(folded)).toEqual(['elan', 'azuolas', 'αλφα', 'straße']);
});
