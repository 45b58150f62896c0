import type { Catalogue } from '../bridge/contract.ts';

export const words: Catalogue = {};
