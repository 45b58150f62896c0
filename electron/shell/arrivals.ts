/** Files the system asks the app to open, at whatever time it asks. */
export interface Arrivals {
  take(files: readonly string[]): void;
  /** The page listens: what waited is opened now, what comes later at once. */
  deliverTo(open: (files: readonly string[]) => void): void;
}

/** macOS names files before the app is ready, and every system before the page can be told of an import. */
export function createArrivals(): Arrivals {
  let waiting: string[] = [];
  let deliver = (files: readonly string[]): void => void waiting.push(...files);
  return {
    take(files) {
      if (files.length > 0) deliver(files);
    },
    deliverTo(open) {
      deliver = open;
      const waited = waiting;
      waiting = [];
      if (waited.length > 0) open(waited);
    },
  };
}
