import type { Family } from './family.ts';
import type { Entry } from './progress.ts';

const HEAD = ['family', 'faults', 'lost', 'silent', 'broken', 'controls caught', 'seconds', 'what'];

const total = (entries: readonly Entry[], of: (entry: Entry) => number): number =>
  entries.reduce((sum, entry) => sum + of(entry), 0);

function row(family: Family, entries: readonly Entry[]): string[] {
  const own = entries.filter((entry) => entry.family === family.name);
  const controls = own.filter((entry) => entry.caught !== null);
  return [
    family.name + (family.app === true ? ' *' : ''),
    String(total(own, (entry) => entry.cases)),
    String(total(own, (entry) => entry.lost.length)),
    String(total(own, (entry) => entry.silent.length)),
    String(own.filter((entry) => entry.broken !== null).length),
    controls.length === 0
      ? ''
      : `${controls.filter((entry) => entry.caught === true).length} of ${controls.length}`,
    (total(own, (entry) => entry.ms) / 1000).toFixed(0),
    family.what,
  ];
}

/** One line for each family, in columns. */
export function table(families: readonly Family[], entries: readonly Entry[]): string {
  const rows = [HEAD, ...families.map((family) => row(family, entries))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column > 0 && column < 7 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export interface Verdict {
  readonly good: boolean;
  readonly line: string;
  /** What was found, a sentence each. */
  readonly findings: readonly string[];
}

/** What all of it comes to, from the results alone. */
export function verdict(entries: readonly Entry[]): Verdict {
  const findings = entries.flatMap((entry) => {
    const place = `${entry.family}, ${entry.name}`;
    return [
      ...entry.lost.map((what) => `${place}: LOST ${what}`),
      ...entry.silent.map((what) => `${place}: SILENT ${what}`),
      ...(entry.broken === null ? [] : [`${place}: BROKEN ${entry.broken}`]),
      ...(entry.caught === false ? [`${place}: this control was NOT caught`] : []),
    ];
  });
  const controls = entries.filter((entry) => entry.caught !== null);
  const caught = controls.filter((entry) => entry.caught === true).length;
  const broken = entries.filter((entry) => entry.broken !== null).length;
  const line = [
    `${total(entries, (entry) => entry.cases).toLocaleString('en')} faults:`,
    `${total(entries, (entry) => entry.lost.length)} acknowledged notes lost,`,
    `${total(entries, (entry) => entry.silent.length)} silent differences,`,
    ...(broken > 0 ? [`${broken} cases broken,`] : []),
    `${caught} of ${controls.length} controls caught.`,
  ].join(' ');
  return { good: findings.length === 0, line, findings };
}
