const WINDOW_MS = 60_000;
const MOST = 3;

/**
 * Whether a page that crashed should be loaded again: not when it keeps crashing. `times` are those of the crashes so
 * far, this one included, in ms of any steady clock.
 */
export function mayLoadAgain(times: readonly number[]): boolean {
  const last = times[times.length - 1] ?? 0;
  return times.filter((time) => last - time < WINDOW_MS).length <= MOST;
}
