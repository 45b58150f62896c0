import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/** One conversation over the Chrome DevTools Protocol: with the browser itself, or with one of its pages. */
export interface Session {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
  /** The page is gone. */
  onDetached(listener: () => void): void;
}

export interface Connection {
  /** The conversation with the browser itself. */
  readonly root: Session;
  /** The conversation with a page, under the id its `Target.attachedToTarget` gave. */
  session(id: string): Session;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: { readonly sessionId?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Call {
  readonly method: string;
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

const ROOT = '';

/** Speaks DevTools messages, each ended by a NUL byte, over the two pipes of `--remote-debugging-pipe`. */
export function connect(incoming: Readable, outgoing: Writable): Connection {
  const calls = new Map<number, Call>();
  const sessions = new Map<string, { session: Session; emitter: EventEmitter }>();
  let sequence = 0;

  readMessages(incoming, receive);
  // Chromium is gone then; who waits for it is told by its process' exit.
  incoming.on('error', () => undefined);
  outgoing.on('error', () => undefined);

  function open(id: string): { session: Session; emitter: EventEmitter } {
    const emitter = new EventEmitter().setMaxListeners(0);
    const send = (method: string, params: object = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        sequence += 1;
        calls.set(sequence, { method, resolve, reject });
        const message = { id: sequence, method, params, ...(id === ROOT ? {} : { sessionId: id }) };
        outgoing.write(`${JSON.stringify(message)}\0`);
      });
    const session = {
      send,
      on: emitter.on.bind(emitter),
      onDetached: (listener: () => void) => void emitter.on('detached', listener),
    } as unknown as Session;
    const opened = { session, emitter };
    sessions.set(id, opened);
    return opened;
  }

  function receive(message: Incoming): void {
    if (message.id !== undefined) {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
      else call?.resolve(message.result);
      return;
    }
    const child = message.params?.sessionId ?? ROOT;
    if (message.method === 'Target.attachedToTarget') open(child);
    sessions.get(message.sessionId ?? ROOT)?.emitter.emit(message.method ?? '', message.params);
    if (message.method === 'Target.detachedFromTarget') {
      sessions.get(child)?.emitter.emit('detached');
      sessions.delete(child);
    }
  }

  return {
    root: open(ROOT).session,
    session: (id) => (sessions.get(id) ?? open(id)).session,
  };
}

function readMessages(incoming: Readable, receive: (message: Incoming) => void): void {
  let parts: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      from = end + 1;
      receive(JSON.parse(text) as Incoming);
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
}
