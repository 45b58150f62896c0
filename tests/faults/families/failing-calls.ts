import { everyCall } from '../failing-calls.ts';
import type { Fault } from '../failing-file-system.ts';
import type { Family } from '../family.ts';

const CODES: readonly Fault['code'][] = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EBUSY', 'short'];
/** Of these an error may come after part of the work was done; the others refuse at the door. */
const HALFWAY = new Set<Fault['code']>(['ENOSPC', 'EIO']);

export const failingCalls: Family = {
  name: 'failing-calls',
  what: 'the Nth call of the disk failing, for every N, once and for good',
  cases({ quick }) {
    return CODES.slice(0, quick ? 1 : undefined).flatMap((code) =>
      (['once', 'for good'] as const).flatMap((lasts) =>
        (['nothing', 'something'] as const)
          .filter((done) => done === 'nothing' || (!quick && HALFWAY.has(code)))
          .map((done) => ({
            name: `${code} ${lasts}, ${done} done`,
            run: () => everyCall({ code, lasts, done }),
          })),
      ),
    );
  },
};
