import type { Family } from './family.ts';
import { appKills, importKills } from './families/app-kills.ts';
import { damage } from './families/damage.ts';
import { failingCalls } from './families/failing-calls.ts';
import { journalKills } from './families/journal-kills.ts';
import { powerLoss } from './families/power-loss.ts';

/** Every kind of fault, the quick ones first. */
export const families: readonly Family[] = [
  powerLoss,
  failingCalls,
  journalKills,
  damage,
  importKills,
  appKills,
];
