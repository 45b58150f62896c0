import type { Change } from './commit.ts';
import type { ArticleId } from './model.ts';

/** One thing the reader did, with what brings the state before and after it back. */
export interface Step {
  readonly label: string;
  /** Whose notes it changed, where it changed those of one article. */
  readonly article: ArticleId | null;
  readonly before: readonly Change[];
  readonly after: readonly Change[];
  /** Steps with the same key that follow one another within the pause are one: typing into one note. */
  readonly key: string | null;
  readonly at: number;
}

const STEPS_MAX = 200;
const PAUSE_MS = 2_000;

export interface History {
  push(step: Step): void;
  /** The step that undo would take; another object whenever something was done, undone or done again. */
  top(): Step | null;
  /** Takes the last step off, for its `before` to be written. */
  undo(): Step | null;
  redo(): Step | null;
}

export function createHistory(): History {
  let past: Step[] = [];
  let future: Step[] = [];
  return {
    top: () => past.at(-1) ?? null,
    push(step) {
      const last = past.at(-1);
      future = [];
      if (last && step.key !== null && last.key === step.key && step.at - last.at < PAUSE_MS) {
        past[past.length - 1] = { ...step, before: last.before };
      } else past = [...past.slice(1 - STEPS_MAX), step];
    },
    undo() {
      const step = past.pop() ?? null;
      if (step) future.push(step);
      return step;
    },
    redo() {
      const step = future.pop() ?? null;
      if (step) past.push({ ...step, key: null });
      return step;
    },
  };
}
