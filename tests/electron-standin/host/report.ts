/** Something the app asked of the system, which the stand-in wrote down instead of doing it. */
export type Recorded = { readonly api: string } & Readonly<Record<string, unknown>>;

declare global {
  /** What tests may ask the stand-in through `app.evaluate`; on Electron it is absent. */
  var electronStandin: Report | undefined;
}

interface Report {
  readonly recorded: Recorded[];
  /** Undefined until Chromium was started. */
  chromiumPid: number | undefined;
  chromiumVersion: string;
}

export const report: Report = { recorded: [], chromiumPid: undefined, chromiumVersion: '' };
globalThis.electronStandin = report;

export function record(entry: Recorded): void {
  report.recorded.push(entry);
}

/** A line on stderr, marked as the stand-in's own. */
export function say(line: string): void {
  process.stderr.write(`stand-in for Electron: ${line}\n`);
}
