import { windowTimer, type Timer } from './timer.ts';
import type { Saved } from './work.ts';

export type AutosaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface Autosave {
  /** Takes the newest value; it is saved after a pause, and at the latest one second after the first change. */
  change(value: string): void;
  /** Saves at once what is waiting; resolves when nothing is. */
  flush(): Promise<void>;
  /** Saves nothing any more; answers the value that was still waiting, null when none was. */
  stop(): string | null;
  readonly state: AutosaveState;
  /** Why the last save failed, in words, until one works. */
  readonly problem: string | null;
}

interface Options {
  save(value: string): Saved;
  /** Tries once more what `save` took but could not bring to both places. */
  saveAgain(): Saved;
  changed(): void;
  readonly timer?: Timer;
}

const IDLE_MS = 300;
const LATEST_MS = 1_000;
const RETRY_MS = 2_000;
/** The failures of a value that was not taken at all: it must be given again, not only sent again. */
const NOT_TAKEN = new Set(['database', 'read-only', 'too-large']);

/** The rhythm of saving what is typed: one save in flight, the newest value next. */
export function createAutosave({ save, saveAgain, changed, timer = windowTimer }: Options): Autosave {
  let state: AutosaveState = 'clean';
  let problem: string | null = null;
  let value: string | null = null;
  /** The value was taken, and is in one place of the two. */
  let halfway = false;
  let since = 0;
  let id = 0;
  let flight: Promise<void> | null = null;
  let stopped = false;

  function go(to: AutosaveState): void {
    state = to;
    changed();
  }

  function next(): Promise<void> {
    timer.clear(id);
    if (flight) return flight.then(() => (value === null || stopped ? undefined : next()));
    if (stopped || (value === null && !halfway)) return Promise.resolve();
    const sent = value;
    value = null;
    go('saving');
    flight = (sent === null ? saveAgain() : save(sent)).then((answer) => {
      flight = null;
      if (stopped) return;
      if (answer.ok) {
        problem = null;
        halfway = false;
        go(value === null ? 'saved' : 'waiting');
        if (value !== null) id = timer.set(() => void next(), 0);
        return;
      }
      problem = answer.error.message;
      if (NOT_TAKEN.has(answer.error.code)) value ??= sent;
      else halfway = true;
      since = timer.now();
      go('failed');
      id = timer.set(() => void next(), RETRY_MS);
    });
    return flight;
  }

  return {
    change(newest) {
      if (value === null) since = timer.now();
      value = newest;
      if (state !== 'waiting' && state !== 'saving') go('waiting');
      timer.clear(id);
      id = timer.set(() => void next(), Math.max(0, Math.min(IDLE_MS, since + LATEST_MS - timer.now())));
    },
    async flush() {
      do await next();
      while (state === 'waiting' || state === 'saving');
    },
    stop() {
      stopped = true;
      timer.clear(id);
      state = 'clean';
      const waiting = value;
      value = null;
      return waiting;
    },
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
  };
}
