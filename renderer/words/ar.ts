import type { Catalogue } from '../../electron/bridge/contract.ts';

export const words: Catalogue = {};
