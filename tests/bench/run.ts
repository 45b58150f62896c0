/**
 * `npm run bench [-- --only NAME] [--rounds N] [--json]`: every benchmark, ours and its peer interleaved in one run,
 * medians of at least 5. What was measured against what, and how far, is in docs/benchmarks.md. Prints a table, or
 * with `--json` one object a line. A missed target is no failure; what was timed and did not happen is one.
 */
import { parseArgs } from 'node:util';
import { anchoring } from './anchoring.ts';
import { codeMirror, hits, jumps, manyNotes, placement, scrolling, typing } from './desk.ts';
import { giant } from './giant.ts';
import { highlights } from './highlights.ts';
import { imports } from './imports.ts';
import { note } from './note.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import type { Benchmark, Line } from './measure.ts';
import { asJson, asTable } from './report.ts';

const BENCHMARKS: readonly Benchmark[] = [
  start,
  imports,
  highlights,
  giant,
  note,
  anchoring,
  jumps,
  scrolling,
  codeMirror,
  hits,
  typing,
  placement,
  manyNotes,
  search,
];
const LEAST_ROUNDS = 5;

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: String(LEAST_ROUNDS) },
    json: { type: 'boolean', default: false },
  },
});
const wanted = BENCHMARKS.filter(({ name }) => asked.only?.includes(name) ?? true);
if (wanted.length === 0) {
  console.error(`The benchmarks are: ${BENCHMARKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const lines: Line[] = [];
for (const benchmark of wanted) {
  for (const finding of await benchmark.run(Math.max(1, Number(asked.rounds)))) {
    if ('remark' in finding) console.error(finding.remark);
    else {
      lines.push(finding);
      if (asked.json) console.log(asJson(finding));
    }
  }
}
if (!asked.json) console.log(asTable(lines));
