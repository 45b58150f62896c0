import * as v from 'valibot';
import { isOwn } from '../shell/allowed.ts';
import {
  failed,
  MESSAGE_LIMIT_BYTES,
  reply,
  requests,
  type Channel,
  type Input,
  type Output,
  type Result,
} from './contract.ts';
import { msg } from '../words/words.ts';

/** What answers each request of the contract. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

/** Who a message came from, as far as it matters. */
export interface Sender {
  /** The address of the frame; null when it is gone. */
  readonly address: string | null;
  readonly isTopFrame: boolean;
  readonly isOurWindow: boolean;
}

/**
 * Answers one request. Sender, size and argument are checked before the handler is entered, its answer after.
 * Never rejects: a bug becomes a failure with the code `internal`, and its cause goes to `report`, not to the page.
 */
export async function answer(
  handlers: Handlers,
  report: (channel: string, error: unknown) => void,
  channel: string,
  sender: Sender,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isChannel(channel)) return failed('channel', 'There is no such request.');
  if (!sender.isOurWindow || !sender.isTopFrame || sender.address === null || !isOwn(sender.address)) {
    return failed('sender', 'This request did not come from Lectern’s own window.');
  }
  if (!isPlain(input)) return failed('arguments', `The request ${channel} held more than plain data.`);
  if (!fits(input)) return failed('too-large', 'This request is larger than the bridge allows.');
  try {
    const read = v.safeParse(requests[channel].input as v.GenericSchema, input);
    if (!read.success) return failed('arguments', `The request ${channel} had arguments that do not fit.`);
    const handler = handlers[channel] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>;
    const given = v.parse(
      reply(channel) as v.GenericSchema<unknown, Result<unknown>>,
      await handler(read.output),
    );
    if (!fits(given)) throw new Error('The answer is larger than the bridge allows.');
    return given;
  } catch (error) {
    report(channel, error);
    return failed(
      'internal',
      msg('Lectern made a mistake of its own. Everything that said “Saved” is there; try again.'),
    );
  }
}

const isChannel = (name: string): name is Channel => Object.hasOwn(requests, name);

/** Deeper than anything the contract knows, and far from where a recursion ends. */
const DEPTH = 32;
/** Names that mean an object's ancestry or maker to whoever copies it property by property. */
const RISKY = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a message is what JSON can keep. Structured cloning carries more over the bridge: maps, dates and buffers,
 * which a size in JSON does not count and the journal would write as `{}`, numbers that it would write as null, and
 * circles.
 */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === undefined) return depth === 0;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > DEPTH) return false;
  if (Array.isArray(value)) {
    // `every` would pass over holes.
    return Array.from(value as unknown[]).every((item) => isPlain(item, depth + 1));
  }
  const parent: unknown = Object.getPrototypeOf(value);
  if (parent !== Object.prototype && parent !== null) return false;
  return Object.entries(value).every(
    ([name, item]) => !RISKY.has(name) && (item === undefined || isPlain(item, depth + 1)),
  );
}

/** Whether a message is at most 256 KB as JSON in UTF-8; one that has no JSON (cycles, BigInt) is not. */
export function fits(message: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(message) ?? '') <= MESSAGE_LIMIT_BYTES;
  } catch {
    return false;
  }
}
