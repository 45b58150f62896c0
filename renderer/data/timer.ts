/** Time as the data layer needs it; tests turn its hands. */
export interface Timer {
  /** Milliseconds, from any origin. */
  now(): number;
  set(run: () => void, ms: number): number;
  clear(id: number): void;
}

export const windowTimer: Timer = {
  now: () => performance.now(),
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (id) => window.clearTimeout(id),
};
