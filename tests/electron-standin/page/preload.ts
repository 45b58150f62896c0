import { decode, encode } from '../codec.ts';
import { watchKeys, type Key } from './keys.ts';
import type { Membrane, OpenedWindow } from './membrane.ts';

/** What the isolated world tells the main process. */
export type FromPage =
  | { op: 'invoke'; id: number; channel: string; payload: string }
  | { op: 'send'; channel: string; payload: string }
  | { op: 'key'; key: Key }
  | { op: 'open'; window: OpenedWindow }
  | { op: 'preload-error'; message: string };

/** What the main process tells the isolated world; long texts come in parts before their message. */
export type ToPage = 'part' | 'reply' | 'event';

/** A question the main process answers while the world stands still, as Electron's synchronous calls do. */
export interface Question {
  readonly kind: 'path' | 'sendSync';
  readonly argument: unknown;
  answer: string;
}

export interface PreloadWorld {
  readonly membrane: Membrane;
  /** What `process` shows of itself in a sandboxed preload. */
  readonly process: Record<string, unknown>;
  readonly preloadPath: string;
  /** The browser's own shortcuts are kept from acting beside the menu's. */
  readonly ownKeys: readonly string[];
  pause(question: Question): string;
  run(require: (id: string) => unknown, process: object, module: { exports: object }, exports: object): void;
}

type Listener = (event: object, ...args: unknown[]) => void;

declare global {
  /** Put into the isolated world alone by `Runtime.addBinding`. */
  var electronStandinTell: ((text: string) => void) | undefined;
  /** How the main process speaks to the isolated world. */
  var electronStandinHear: ((op: ToPage, name: string | number, text: string) => void) | undefined;
}

/** Builds what a sandboxed preload may use and runs it: Electron's page half and nothing of Node. */
export function runPreload(world: PreloadWorld): void {
  const { membrane, process, preloadPath, ownKeys, run } = world;
  const binding = globalThis.electronStandinTell;
  globalThis.electronStandinTell = undefined;
  const tell = (message: FromPage): void => binding?.(JSON.stringify(message));

  const inbox = createInbox();
  const pause = inbox.quietDuring(world.pause);
  const ipcRenderer = createIpcRenderer(tell, pause, inbox);
  const exposed = new Set<string>();
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown): void {
        if (exposed.has(key)) {
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        }
        exposed.add(key);
        membrane.expose(key, api);
      },
    },
    webUtils: {
      getPathForFile(file: File): string {
        if (!(file instanceof File)) {
          throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.");
        }
        return pause({ kind: 'path', argument: file, answer: '' });
      },
    },
  };
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    throw new Error(`module not found: ${id}`);
  };
  membrane.onOpened = (opened) => tell({ op: 'open', window: opened });
  watchKeys(ownKeys, (key) => tell({ op: 'key', key }));
  const module = { exports: {} };
  try {
    run(require, Object.freeze(process), module, module.exports);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`Unable to load preload script: ${preloadPath}`, error);
    tell({ op: 'preload-error', message });
  }
}

type Hear = (op: ToPage, name: string | number, text: string) => void;

interface Inbox {
  /** Who is told what the main process says. */
  deliverTo(hear: Hear): void;
  /** The same call, during which nothing is delivered. */
  quietDuring<Argument, Answer>(call: (argument: Argument) => Answer): (argument: Argument) => Answer;
}

/**
 * What the main process says to a page that stands at a breakpoint would run in the middle of the page's own call, and
 * Chromium drops its events. It waits until the call is over, in its order.
 */
function createInbox(): Inbox {
  let quiet = false;
  let waiting: Parameters<Hear>[] = [];
  let hear: Hear = () => undefined;
  globalThis.electronStandinHear = (...message) => {
    if (quiet || waiting.length > 0) waiting.push(message);
    else hear(...message);
  };
  function deliver(): void {
    if (quiet) return;
    const due = waiting;
    waiting = [];
    for (const message of due) hear(...message);
  }
  return {
    deliverTo: (listener) => (hear = listener),
    quietDuring: (call) => (argument) => {
      quiet = true;
      try {
        return call(argument);
      } finally {
        quiet = false;
        setTimeout(deliver);
      }
    },
  };
}

function createIpcRenderer(
  tell: (message: FromPage) => void,
  pause: PreloadWorld['pause'],
  inbox: Inbox,
): object {
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const pending = new Map<
    number,
    { channel: string; resolve(value: unknown): void; reject(reason: Error): void }
  >();
  const parts = new Map<string | number, string>();
  let sequence = 0;

  function on(channel: string, listener: Listener, once = false): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }
  function off(channel: string, listener: Listener): object {
    const kept = [...(listeners.get(channel) ?? [])];
    const at = kept.findIndex((each) => each.listener === listener);
    if (at >= 0) kept.splice(at, 1);
    listeners.set(channel, kept);
    return ipcRenderer;
  }

  inbox.deliverTo((op, name, text) => {
    const whole = (parts.get(name) ?? '') + text;
    if (op === 'part') {
      parts.set(name, whole);
      return;
    }
    parts.delete(name);
    if (op === 'reply') {
      const call = pending.get(Number(name));
      pending.delete(Number(name));
      const reply = decode(whole) as { error?: string; result?: unknown };
      if (reply.error === undefined) call?.resolve(reply.result);
      else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${reply.error}`));
      return;
    }
    const args = decode(whole) as unknown[];
    for (const { listener, once } of listeners.get(String(name)) ?? []) {
      if (once) off(String(name), listener);
      listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
  });

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const payload = encode(args);
        sequence += 1;
        pending.set(sequence, { channel, resolve, reject });
        tell({ op: 'invoke', id: sequence, channel, payload });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      tell({ op: 'send', channel, payload: encode(args) });
    },
    sendSync(channel: string, ...args: unknown[]): unknown {
      const argument = JSON.stringify({ channel, payload: encode(args) });
      return decode(pause({ kind: 'sendSync', argument, answer: '' }));
    },
    on: (channel: string, listener: Listener) => on(channel, listener),
    once: (channel: string, listener: Listener) => on(channel, listener, true),
    off,
    removeListener: off,
    removeAllListeners(channel: string): object {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  return ipcRenderer;
}
