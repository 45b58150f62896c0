import type { Op } from '../../electron/bridge/contract.ts';

/** The nth change of a made-up reader: a new note with a body of its own. */
export function someOp(n: number, changes: Partial<Op> = {}): Op {
  return {
    opId: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    device: 'device',
    seq: n,
    entity: 'note',
    id: `note-${n}`,
    rev: 1,
    baseRev: 0,
    at: 1_795_000_000_000 + n,
    value: { body: `Note ${n}: “Zwölf” \u0000 of 12?` },
    ...changes,
  };
}

/** Ops `from` to `to`, both included. */
export function someOps(from: number, to: number): Op[] {
  return Array.from({ length: to - from + 1 }, (_, index) => someOp(from + index));
}
