import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

/**
 * One byte on the disk that says whether something typed is not saved yet, so that the next start can say what may be
 * missing. It is overwritten in its place, which a full disk allows. Where it cannot be kept nothing is said.
 */
export interface TypingMark {
  set(unsaved: boolean): void;
  /** Whether the page before this one ended with something unsaved; the mark is taken away. */
  take(): boolean;
  close(): void;
}

const UNSAVED = 'T'.charCodeAt(0);
const SAVED = '-'.charCodeAt(0);

export function openTypingMark(file: string): TypingMark {
  let handle: number | null = null;
  try {
    handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  } catch {
    handle = null;
  }

  function attempt<Value>(act: (handle: number) => Value, otherwise: Value): Value {
    try {
      return handle === null ? otherwise : act(handle);
    } catch {
      return otherwise;
    }
  }

  const set = (unsaved: boolean): void => {
    attempt((open) => writeSync(open, Uint8Array.of(unsaved ? UNSAVED : SAVED), 0, 1, 0), 0);
  };

  return {
    set,
    take() {
      const byte = new Uint8Array(1);
      const was = attempt((open) => readSync(open, byte, 0, 1, 0) === 1 && byte[0] === UNSAVED, false);
      set(false);
      return was;
    },
    close() {
      attempt(closeSync, undefined);
      handle = null;
    },
  };
}
