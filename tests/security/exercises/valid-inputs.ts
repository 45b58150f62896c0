import fc from 'fast-check';
import {
  COMMANDS,
  ENTITIES,
  LANGUAGES,
  PAPERS,
  THEMES,
  type Channel,
} from '../../../electron/bridge/contract.ts';

/** Arguments as the page sends them, for every channel: a control, and what malformed ones are made from. */
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const id = fc.string({ minLength: 1, maxLength: 20 });
const count = fc.nat({ max: 1_000 });

const value = fc.record({
  body: fc.string({ maxLength: 40 }),
  tags: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
});

export const op = fc.record({
  opId: id,
  device: id,
  seq: count.map((number) => number + 1),
  entity: fc.constantFrom(...ENTITIES),
  id,
  rev: count.map((number) => number + 1),
  baseRev: count,
  at: fc.nat(),
  value: fc.option(value),
});

const nothing = fc.constant(undefined);

const accelerator = fc.constantFrom(
  'CmdOrCtrl+K',
  'CmdOrCtrl+Alt+Shift+Plus',
  'Alt+Up',
  'Shift+F3',
  'F12',
  null,
);

export const VALID: Readonly<Record<Channel, fc.Arbitrary<unknown>>> = {
  'app:ready': nothing,
  'app:flushed': nothing,
  'app:typing': fc.record({ unsaved: fc.boolean() }),
  'app:set-aside-database': nothing,
  'app:theme': fc.record({ theme: fc.constantFrom(...THEMES) }),
  'app:language': fc.record({ language: fc.constantFrom(...LANGUAGES) }),
  'app:keys': fc.record({
    keys: fc.record(Object.fromEntries(COMMANDS.map((command) => [command, accelerator]))),
  }),
  'app:places': nothing,
  'app:show-data': nothing,
  'app:open-link': fc.record({ url: fc.webUrl() }),
  'import:choose': nothing,
  'import:samples': nothing,
  'import:paths': fc.record({
    paths: fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  'import:acknowledge': fc.record({ importId: id, batch: count }),
  'import:cancel': fc.record({ importId: id }),
  'import:show-file': fc.record({ originId: hash }),
  'print:paper': fc.record({ paper: fc.constantFrom(...PAPERS) }),
  'print:pdf': fc.record({ paper: fc.constantFrom(...PAPERS), title: fc.string({ maxLength: 60 }) }),
  'vault:state': nothing,
  'vault:append': fc.record({ ops: fc.array(op, { minLength: 1, maxLength: 3 }) }),
  'vault:read': fc.record({ after: count }),
};
