import { windowTimer, type Timer } from './timer.ts';
import type { Saved } from './work.ts';

export type AutosaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface Autosave {
  /** Takes the newest value; it is saved after a pause, and at the latest one second after the first change. */
  change(value: string): void;
  /** Saves at once what is waiting; resolves when nothing is. */
  flush(): Promise<void>;
  /** Saves nothing more by itself, and gives back what waits; null when nothing does. */
  stop(): string | null;
  readonly state: AutosaveState;
  /** Why the last save failed, in words, until one works. */
  readonly problem: string | null;
}

const IDLE_MS = 300;
const LATEST_MS = 1_000;
const RETRY_MS = 2_000;

/** The rhythm of saving what is typed: one save in flight, the newest value next. */
export function createAutosave(options: {
  save(value: string): Saved;
  changed(): void;
  timer?: Timer;
}): Autosave {
  const timer = options.timer ?? windowTimer;
  let state: AutosaveState = 'clean';
  let problem: string | null = null;
  let value: string | null = null;
  let since = 0;
  let id = 0;
  let flight: Promise<void> | null = null;
  let stopped = false;

  function go(to: AutosaveState): void {
    state = to;
    options.changed();
  }

  function save(): Promise<void> {
    timer.clear(id);
    if (flight) return flight.then(() => (value === null ? undefined : save()));
    if (value === null) return Promise.resolve();
    const sent = value;
    value = null;
    go('saving');
    flight = options.save(sent).then((answer) => {
      flight = null;
      if (stopped) return;
      if (!answer.ok) {
        problem = answer.error.message;
        value ??= sent;
        since = timer.now();
        go('failed');
        id = timer.set(() => void save(), RETRY_MS);
      } else {
        problem = null;
        go(value === null ? 'saved' : 'waiting');
        if (value !== null) id = timer.set(() => void save(), 0);
      }
    });
    return flight;
  }

  return {
    change(next) {
      if (value === null) since = timer.now();
      value = next;
      if (state !== 'waiting' && state !== 'saving') go('waiting');
      timer.clear(id);
      id = timer.set(() => void save(), Math.max(0, Math.min(IDLE_MS, since + LATEST_MS - timer.now())));
    },
    async flush() {
      do await save();
      while (state === 'waiting' || state === 'saving');
    },
    stop() {
      timer.clear(id);
      stopped = true;
      state = 'clean';
      const waits = value;
      value = null;
      return waits;
    },
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
  };
}
