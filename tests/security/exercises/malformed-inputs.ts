import fc from 'fast-check';
import { COMMANDS, type Channel } from '../../../electron/bridge/contract.ts';
import { VALID } from './valid-inputs.ts';

const circle: { self?: unknown } = {};
circle.self = circle;
const deep = (depth: number): unknown => (depth === 0 ? null : [deep(depth - 1)]);

/** What structured cloning carries over the bridge and JSON does not keep. */
const unkept = fc.constantFrom<unknown>(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  new Map([['a', 1]]),
  new Set(['a']),
  new Date(0),
  /a/u,
  new Error('a'),
  new ArrayBuffer(8),
  new Uint8Array(8),
  circle,
  deep(100),
  // A hole is no value.
  Array.from({ length: 2 }).fill(1, 1),
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
);

/** Of no type that any argument of the contract has as a whole, or much too large. */
const strange = fc.oneof(
  unkept,
  fc.constantFrom<unknown>(null, true, 'text', 'x'.repeat(300_000), 0, -1, 1.5, [], [[]], {}, { a: 1 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
);

/** The menu's keys, all the same one. */
const keys = (key: unknown): Record<string, unknown> =>
  Object.fromEntries(COMMANDS.map((command) => [command, key]));

/** Values that no field of that name takes; a field that is not listed is of an id’s kind. */
const FIELDS: Readonly<Record<string, readonly unknown[]>> = {
  theme: ['', 'Dark', 'dark ', 'blue'],
  keys: [
    {},
    [],
    { search: 'CmdOrCtrl+K' },
    { ...keys(null), quit: 'CmdOrCtrl+Q' },
    ...[
      '',
      'J',
      'Shift+N',
      'Space',
      'Enter',
      'CmdOrCtrl',
      'CmdOrCtrl+',
      'CmdOrCtrl++',
      'CmdOrCtrl+KK',
      'CmdOrCtrl+k',
      'CmdOrCtrl+é',
      'CmdOrCtrl+K\n',
      ' CmdOrCtrl+K',
      'CmdOrCtrl+K+L',
      'Shift+CmdOrCtrl+K',
      'CmdOrCtrl+CmdOrCtrl+K',
      'Super+K',
      'AltGr+K',
      'F0',
      'F25',
      'Escape',
      'VolumeUp',
      'Alt+'.repeat(1_000) + 'K',
      7,
      ['CmdOrCtrl+K'],
      { key: 'K' },
    ].map(keys),
  ],
  url: [`https://a.example/${'a'.repeat(2_048)}`],
  paths: [
    [],
    [''],
    ['a\0b'],
    ['a'.repeat(4_097)],
    Array.from({ length: 1_001 }, () => 'a'),
    'a',
    [['a']],
    [null],
  ],
  batch: [-1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY, '1'],
  after: [-1, 1.5, '1'],
  originId: [
    '',
    'A'.repeat(64),
    '0'.repeat(63),
    '0'.repeat(65),
    `${'0'.repeat(64)}\n`,
    '../'.repeat(21) + '0',
  ],
  ops: [[], 'a', [null], [[]], [{}], { length: 1 }],
  seq: [0, -1, 1.5, '1'],
  rev: [0, -1, 1.5, '1'],
  baseRev: [-1, 1.5, '1'],
  at: ['1', '2026-11-24'],
  entity: ['', 'notes', '__proto__', 'Note'],
  value: ['a', 1, true, [], { a: 10n }, { a: { b: new Map([['c', 1]]) } }, { a: Number.NaN }, { a: circle }],
  id: ['', 'a'.repeat(129), 1],
  unsaved: ['true', 0, 1, null],
  paper: ['', 'A5', 'a4', 'Letter ', 0],
  title: ['a'.repeat(501), 0, null],
};
const AN_ID = ['', 'a'.repeat(65), 1];

const wrongFor = (field: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...(FIELDS[field] ?? AN_ID)),
    // `undefined` for a field that must be there, what no field takes, and a boolean where none is meant.
    fc.constantFrom<unknown>(undefined, new Date(0), 10n, circle, new Map(), Symbol.iterator.toString),
    fc.constant<unknown>(field === 'unsaved' ? 'false' : false),
  );

type Fields = Readonly<Record<string, unknown>>;

/** One way at a time: a field wrong, missing, one too many, or an object that is not what it seems. */
function spoiled(valid: Fields): fc.Arbitrary<unknown> {
  const names = Object.keys(valid);
  const field = fc.constantFrom(...names);
  return fc.oneof(
    field.chain((name) => wrongFor(name).map((value) => ({ ...valid, [name]: value }))),
    field.map((name) => Object.fromEntries(Object.entries(valid).filter(([other]) => other !== name))),
    fc
      .tuple(fc.string(), strange)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => ({ ...valid, [name]: value ?? 'more' })),
    fc.constantFrom('__proto__', 'constructor', 'prototype').map((name) => own(valid, name)),
    fc.constant([valid]),
    fc.constant(Object.create(valid)),
    fc.constant(JSON.stringify(valid)),
  );
}

const own = (valid: Fields, name: string): unknown =>
  Object.defineProperty({ ...valid }, name, { value: { polluted: true }, enumerable: true });

/** `vault:append` with one op spoiled among good ones. */
const spoiledOps = (ops: readonly Fields[]): fc.Arbitrary<unknown> =>
  spoiledOp(ops[0] ?? {}).map((op) => ({ ops: [...ops.slice(1), op] }));

function spoiledOp(op: Fields): fc.Arbitrary<unknown> {
  const field = fc.constantFrom(...Object.keys(op));
  return fc.oneof(
    field.chain((name) => wrongFor(name).map((value) => ({ ...op, [name]: value }))),
    field.map((name) => Object.fromEntries(Object.entries(op).filter(([other]) => other !== name))),
    unkept.map((value) => ({ ...op, value: { body: value } })),
    unkept.map((value) => ({ ...op, value: { tags: [{ deep: value }] } })),
    fc
      .constantFrom('__proto__', 'constructor', 'prototype')
      .map((name) => ({ ...op, value: own({ body: 'a' }, name) })),
    fc.constant({ ...op, value: { body: 'x'.repeat(300_000) } }),
  );
}

/** Arguments that the contract does not know, made in ways that do not ask the contract's own schemas. */
export function malformed(channel: Channel): fc.Arbitrary<unknown> {
  return VALID[channel].chain((valid) => {
    if (valid === undefined) return strange.filter((value) => value !== undefined);
    const spoil = spoiled(valid as Fields);
    const { ops } = valid as { ops?: readonly Fields[] };
    const whole = strange.filter((value) => !isPossible(value, Object.keys(valid as Fields)));
    return ops === undefined
      ? fc.oneof({ weight: 4, arbitrary: spoil }, { weight: 1, arbitrary: whole })
      : fc.oneof(
          { weight: 3, arbitrary: spoil },
          { weight: 4, arbitrary: spoiledOps(ops) },
          { weight: 1, arbitrary: whole },
        );
  });
}

/** Arbitrary values may by chance have all the fields; whether those are right is left undecided. */
const isPossible = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));
