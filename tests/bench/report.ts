import { figure, type Finding, type Line } from './measure.ts';

/** A finding as one line of JSON; the figures as they were measured. */
export const asJson = (finding: Finding): string => JSON.stringify(finding);

const HEAD = ['benchmark', 'ours', 'peer', 'unit', 'ratio', 'target', ''] as const;

/** The lines as a table for a person, with what each was measured against below its name. */
export function asTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    `${line.name} / ${line.peerName}`,
    figure(line.ours),
    figure(line.peer),
    line.unit,
    `${figure(line.ratio)}x`,
    line.target,
    line.met ? 'met' : 'MISSED',
  ]);
  const widths = HEAD.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const written = (row: readonly string[]): string =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd();
  return [written(HEAD), written(widths.map((width) => '-'.repeat(width))), ...rows.map(written)].join('\n');
}
