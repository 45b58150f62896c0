/**
 * The wall between the page and the preload. Both run in the same document but in worlds of their own, and share
 * nothing but the DOM: values cross in the `detail` of synchronous events, which the browser clones. As over
 * Electron's contextBridge, functions and promises become proxies, classes become plain objects, and what is
 * exposed is frozen.
 */

export type World = 'page' | 'preload';

type Sent =
  | { k: 'value'; v: unknown }
  | { k: 'function'; id: number }
  | { k: 'promise'; id: string }
  | { k: 'error'; v: [message: string, stack: string | undefined] }
  | { k: 'array'; v: Sent[] }
  | { k: 'object'; v: [string, Sent][] }
  /** An array or object that has come before in the same message, by its number. */
  | { k: 'again'; number: number };
type Answer = { ok: boolean; v: Sent };
type Message =
  | { op: 'call'; id: number; args: Sent }
  | { op: 'settle'; id: string; ok: boolean; v: Sent }
  | { op: 'expose'; key: string; v: Sent }
  | { op: 'open'; window: OpenedWindow };

/** A window that a script asked for. */
export interface OpenedWindow {
  /** Absolute. */
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
}

export interface Membrane {
  /** Puts an API on the other side's window. */
  expose(key: string, api: unknown): void;
  tellOpened(window: OpenedWindow): void;
  /** The other side told of a window. */
  onOpened: (window: OpenedWindow) => void;
}

type Callable = (...args: unknown[]) => unknown;

const DEPTH_LIMIT = 1000;
/** Circles end here, and are sent the long way. */
const PLAIN_DEPTH = 16;

/** Whether a value is data and nothing but: what the browser clones as `send` and `take` would. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object')
    return typeof value !== 'function' && typeof value !== 'symbol';
  if (depth > PLAIN_DEPTH) return false;
  if (Array.isArray(value)) return Array.from(value).every((each) => isPlain(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((each) => isPlain(each, depth + 1));
}

/** Opens one side of the wall. `secret` names the events, so that the page cannot listen in by guessing. */
export function openMembrane(world: World, secret: string): Membrane {
  const other: World = world === 'page' ? 'preload' : 'page';
  const functions: Callable[] = [];
  const promises = new Map<string, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  // Taken before any script of the page could replace them.
  const dispatch = window.dispatchEvent.bind(window);
  const Event = CustomEvent;
  let sequence = 0;
  let answer: Answer | undefined;

  window.addEventListener(`${secret}:answer:${world}`, (event) => {
    answer = (event as CustomEvent<Answer>).detail;
  });
  window.addEventListener(`${secret}:${world}`, (event) => receive((event as CustomEvent<Message>).detail));
  const membrane: Membrane = {
    expose: (key, api) => post({ op: 'expose', key, v: send(api) }),
    tellOpened: (opened) => post({ op: 'open', window: opened }),
    onOpened: () => undefined,
  };
  return membrane;

  function post(message: Message): void {
    dispatch(new Event(`${secret}:${other}`, { detail: message }));
  }

  function receive(message: Message): void {
    switch (message.op) {
      case 'settle': {
        const promise = promises.get(message.id);
        promises.delete(message.id);
        if (message.ok) promise?.resolve(take(message.v));
        else promise?.reject(take(message.v));
        break;
      }
      case 'expose':
        Object.defineProperty(window, message.key, { value: take(message.v, true), enumerable: true });
        break;
      case 'open':
        membrane.onOpened(message.window);
        break;
      case 'call':
        dispatch(new Event(`${secret}:answer:${other}`, { detail: run(message.id, message.args) }));
        break;
    }
  }

  function run(id: number, args: Sent): Answer {
    try {
      return { ok: true, v: send(functions[id]?.(...(take(args) as unknown[]))) };
    } catch (error) {
      return { ok: false, v: sendError(error) };
    }
  }

  function call(id: number, args: unknown[]): unknown {
    answer = undefined;
    post({ op: 'call', id, args: send(args) });
    const got = answer as Answer | undefined;
    answer = undefined;
    if (got === undefined) throw new Error('An object could not be cloned.');
    if (!got.ok) throw take(got.v);
    return take(got.v);
  }

  function send(value: unknown, numbers = new Map<object, number>(), depth = 0): Sent {
    // Plain data, which most of what crosses is, is left whole to the browser's own clone.
    if (depth === 0 && isPlain(value)) return { k: 'value', v: value };
    if (depth > DEPTH_LIMIT) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    if (typeof value === 'function') return { k: 'function', id: numberOf(value as Callable) };
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return { k: 'value', v: value };
    if (value instanceof Promise) return sendPromise(value);
    if (value instanceof Error) return sendError(value);
    if (value instanceof Node) {
      throw new Error('The stand-in for Electron does not support DOM nodes over contextBridge.');
    }
    const isArray = Array.isArray(value);
    // Date, Map, Uint8Array, Blob, File and the like go by the browser's own structured clone.
    if (!isArray && Object.prototype.toString.call(value) !== '[object Object]')
      return { k: 'value', v: value };
    const number = numbers.get(value);
    if (number !== undefined) return { k: 'again', number };
    numbers.set(value, numbers.size);
    const within = (each: unknown): Sent => send(each, numbers, depth + 1);
    if (isArray) return { k: 'array', v: value.map(within) };
    return { k: 'object', v: Object.entries(value).map(([key, each]) => [key, within(each)]) };
  }

  function sendError(error: unknown): Sent {
    return error instanceof Error ? { k: 'error', v: [error.message, error.stack] } : send(error);
  }

  function sendPromise(promise: Promise<unknown>): Sent {
    sequence += 1;
    const id = `${world}${sequence}`;
    const settle = async (): Promise<void> => {
      try {
        const value = await promise;
        post({ op: 'settle', id, ok: true, v: send(value) });
      } catch (error) {
        post({ op: 'settle', id, ok: false, v: sendError(error) });
      }
    };
    void settle();
    return { k: 'promise', id };
  }

  function numberOf(callable: Callable): number {
    const known = functions.indexOf(callable);
    return known >= 0 ? known : functions.push(callable) - 1;
  }

  function take(sent: Sent, freeze = false, taken: object[] = []): unknown {
    switch (sent.k) {
      case 'value':
        return sent.v;
      case 'function':
        return (...args: unknown[]) => call(sent.id, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(sent.id, { resolve, reject }));
      case 'error': {
        const error = new Error(sent.v[0]);
        if (sent.v[1] !== undefined) error.stack = sent.v[1];
        return error;
      }
      case 'again':
        return taken[sent.number];
      case 'array': {
        const array: unknown[] = [];
        taken.push(array);
        for (const each of sent.v) array.push(take(each, freeze, taken));
        return freeze ? Object.freeze(array) : array;
      }
      case 'object': {
        const object = {};
        taken.push(object);
        // Not an assignment: a key named `__proto__` is data like any other.
        for (const [key, each] of sent.v) {
          const value = take(each, freeze, taken);
          Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
        }
        return freeze ? Object.freeze(object) : object;
      }
    }
  }
}
