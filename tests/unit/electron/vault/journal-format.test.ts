import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITIES, MESSAGE_LIMIT_BYTES, type Op } from '../../../../electron/bridge/contract.ts';
import { crc32c } from '../../../../electron/vault/crc32c.ts';
import {
  decodeFrame,
  decodeFrames,
  encodeFrame,
  RECORD_LIMIT_BYTES,
} from '../../../../electron/vault/journal-format.ts';
import { someOp, someOps } from '../../../faults/some-ops.ts';

function frameOf(op: Op): Uint8Array {
  const frame = encodeFrame(op);
  if (!frame) throw new Error('too long');
  return frame;
}
const journalOf = (ops: readonly Op[]) => Buffer.concat(ops.map(frameOf));
const opsOf = (bytes: Uint8Array) => decodeFrames(bytes).frames.map(({ op }) => op);

/** A frame with any payload and a checksum that holds. */
function frameAround(payload: string): Buffer {
  const frame = Buffer.concat([Buffer.alloc(8), Buffer.from(payload)]);
  frame.writeUInt32BE(frame.length - 8, 0);
  frame.writeUInt32BE(crc32c(Buffer.concat([frame.subarray(0, 4), frame.subarray(8)])), 4);
  return frame;
}

/** Field names that could reach an object's prototype never come through the schema; no entity has one. */
const fieldName = fc
  .string({ minLength: 1 })
  .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const anyOp: fc.Arbitrary<Op> = fc.record({
  opId: fc.uuid(),
  device: fc.string({ minLength: 1, maxLength: 64, unit: 'binary' }),
  seq: fc.integer({ min: 1 }),
  entity: fc.constantFrom(...ENTITIES),
  id: fc.string({ minLength: 1, maxLength: 128 }),
  rev: fc.integer({ min: 1 }),
  baseRev: fc.nat(),
  at: fc.nat(),
  value: fc.option(
    fc.dictionary(fieldName, fc.jsonValue({ stringUnit: 'binary' }), { noNullPrototype: true }),
  ),
});
/** As the op is once JSON has been there and back: -0 is 0, a lone surrogate stays itself. */
const plain = (ops: readonly Op[]): unknown => JSON.parse(JSON.stringify(ops));

test('a frame is its length, its CRC-32C and its JSON', () => {
  const op = someOp(1);
  const json = JSON.stringify(op);
  expect(Buffer.from(frameOf(op))).toEqual(frameAround(json));
});

test('whatever was framed comes back, in order, to the last byte', () => {
  fc.assert(
    fc.property(fc.array(anyOp, { maxLength: 8 }), (ops) => {
      const bytes = journalOf(ops);
      const decoded = decodeFrames(bytes);
      expect(decoded.frames.map(({ op }) => op)).toEqual(plain(ops));
      expect(decoded).toMatchObject({ gaps: [], end: bytes.length });
      for (const { op, start } of decoded.frames) expect(decodeFrame(bytes, start)?.op).toEqual(op);
    }),
  );
});

test('a journal cut at any length gives the records before the cut, and says where they end', () => {
  const ops = someOps(1, 3);
  const bytes = journalOf(ops);
  const ends = decodeFrames(bytes).frames.map(({ end }) => end);
  for (let length = 0; length <= bytes.length; length += 1) {
    const whole = ends.filter((end) => end <= length);
    const decoded = decodeFrames(bytes.subarray(0, length));
    expect(decoded.frames.map(({ op }) => op)).toEqual(ops.slice(0, whole.length));
    expect(decoded.gaps).toEqual([]);
    expect(decoded.end).toBe(whole.at(-1) ?? 0);
  }
});

test('any one bit flipped costs its record alone, and is reported', () => {
  const ops = someOps(1, 3);
  const bytes = journalOf(ops);
  const spans = decodeFrames(bytes).frames;
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    const hit = spans.findIndex(({ end }) => bit >> 3 < end);
    const decoded = decodeFrames(damaged);
    expect(decoded.frames.map(({ op }) => op)).toEqual(ops.toSpliced(hit, 1));
    const isLast = hit === ops.length - 1;
    expect(decoded.end).toBe(isLast ? spans[hit]?.start : bytes.length);
    expect(decoded.gaps).toEqual(isLast ? [] : [{ start: spans[hit]?.start, end: spans[hit]?.end }]);
  }
});

test('whatever overwrites a stretch, every record outside it is found and none inside it is believed', () => {
  const ops = someOps(1, 6);
  const bytes = journalOf(ops);
  const spans = decodeFrames(bytes).frames;
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 300 }), (start, noise) => {
      const damaged = Buffer.from(bytes);
      damaged.set(noise.subarray(0, bytes.length - start), start);
      const untouched = spans.filter((span) =>
        Buffer.from(damaged.subarray(span.start, span.end)).equals(bytes.subarray(span.start, span.end)),
      );
      expect(opsOf(damaged)).toEqual(untouched.map(({ op }) => op));
    }),
  );
});

test('bytes that were never a journal hold no record', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (noise) => {
      expect(opsOf(noise)).toEqual([]);
    }),
  );
});

test('zeros after the last record, as a power cut leaves them, are a torn tail', () => {
  const bytes = journalOf(someOps(1, 2));
  const decoded = decodeFrames(Buffer.concat([bytes, Buffer.alloc(4096)]));
  expect(decoded).toMatchObject({ gaps: [], end: bytes.length });
  expect(decoded.frames).toHaveLength(2);
});

test('a note whose words are a journal is no journal', () => {
  const inner = journalOf([someOp(7)]).toString('latin1');
  const bytes = journalOf([someOp(1, { value: { body: inner } }), someOp(2)]);
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(20) ^ 1, 20);
  expect(opsOf(damaged)).toEqual([someOp(2)]);
});

test.each([
  ['no JSON', '{"opId":'],
  ['an op of an entity of a later version', JSON.stringify({ ...someOp(2), entity: 'theme' })],
  ['an op without a revision', JSON.stringify({ ...someOp(2), rev: 0 })],
])('a whole frame with %s is passed over, never cut off', (_, payload) => {
  const before = frameOf(someOp(1));
  const strange = frameAround(payload);
  const bytes = Buffer.concat([before, strange]);
  const decoded = decodeFrames(bytes);
  expect(decoded.frames.map(({ op }) => op)).toEqual([someOp(1)]);
  expect(decoded.gaps).toEqual([{ start: before.length, end: bytes.length }]);
  expect(decoded.end).toBe(bytes.length);
  expect(decodeFrame(bytes, before.length)).toBeNull();
});

test('the longest record fits into a message, and a longer one is refused', () => {
  const empty = JSON.stringify(someOp(1, { value: { body: '' } })).length;
  const longest = someOp(1, { value: { body: 'x'.repeat(RECORD_LIMIT_BYTES - empty) } });
  const message = JSON.stringify({ ok: true, value: { ops: [longest], next: Number.MAX_SAFE_INTEGER } });
  expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT_BYTES);
  expect(opsOf(frameOf(longest))).toEqual([longest]);
  expect(encodeFrame(someOp(1, { value: { body: 'x'.repeat(RECORD_LIMIT_BYTES - empty + 1) } }))).toBeNull();
});
