import type { Family } from './family.ts';
import { appDamage } from './families/app-damage.ts';
import { appKills, importKills } from './families/app-kills.ts';
import { crashPointTable } from './families/crash-points.ts';
import { damage } from './families/damage.ts';
import { diskFull } from './families/disk-full.ts';
import { failingCalls } from './families/failing-calls.ts';
import { identity } from './families/identity.ts';
import { journalKills } from './families/journal-kills.ts';
import { powerLoss } from './families/power-loss.ts';

/** Every kind of fault, the quick ones first. */
export const families: readonly Family[] = [
  powerLoss,
  failingCalls,
  crashPointTable,
  identity,
  damage,
  diskFull,
  importKills,
  appDamage,
  journalKills,
  appKills,
];
