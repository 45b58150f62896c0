import type { Family } from '../family.ts';
import { cutEverywhere, hasty, withoutDatasync, workingDay } from '../power-loss.ts';
import { POWER_CUTS, type PowerCut } from '../recording-file-system.ts';

export const powerLoss: Family = {
  name: 'power-loss',
  what: 'the power cut after each call of append, rotation and object write',
  cases({ quick }) {
    const cuts = quick ? (['nothing unsynced'] as const) : (Object.keys(POWER_CUTS) as PowerCut[]);
    return cuts.map((cut) => ({
      name: cut,
      run: async () => cutEverywhere(await workingDay(), [cut]),
    }));
  },
  controls: () => [
    {
      name: 'without fdatasync',
      caught: async () =>
        (await cutEverywhere(await workingDay(withoutDatasync), ['nothing unsynced'])).lost.length > 0,
    },
    {
      name: 'acknowledged before the write',
      caught: async () =>
        (await cutEverywhere(await workingDay(hasty), ['everything unsynced'])).lost.length > 0,
    },
  ],
};
