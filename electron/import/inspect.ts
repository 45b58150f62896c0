/**
 * `npm run inspect -- [--json] FILE...`: reads files and folders exactly as the app would, without the app. With
 * `--json` one object a line. Exit code 0 when every file was read or `--help` was asked for, 1 otherwise, 2 when
 * none was named.
 */
import path from 'node:path';
import type { ReadError, Result } from '../bridge/contract.ts';
import { find } from './find.ts';
import { shownName } from './names.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { textOf } from './version.ts';

type Outcome = Result<ReadArticle, ReadError>;

/** Facts that are not known, of a file that was not read or by this importer, are null. */
function asJson(file: string, outcome: Outcome, ms: number): string {
  const { summary, body } = outcome.ok ? outcome.value : { summary: null, body: null };
  return JSON.stringify({
    file,
    format: summary?.format ?? null,
    bytes: summary?.bytes ?? null,
    sha256: summary?.sourceId ?? null,
    encoding: summary?.encoding ?? null,
    confidence: summary?.confidence ?? null,
    replaced: summary?.replaced ?? null,
    lineEnds: summary?.lineEnds ?? null,
    language: summary?.language ?? null,
    direction: summary?.direction ?? null,
    title: summary?.title ?? null,
    byline: summary?.byline ?? null,
    outlet: summary?.outlet ?? null,
    published: summary?.published ?? null,
    blocks: body?.blocks.map(({ kind, text, styles }) => ({ kind, text, styles })) ?? [],
    text: body ? textOf(body.blocks) : null,
    remarks: summary?.remarks ?? [],
    error: outcome.ok ? null : outcome.error,
    ms,
  });
}

function asText(file: string, outcome: Outcome, ms: number): string {
  const name = shownName(file);
  if (!outcome.ok) return `${name}\n  ${outcome.error.message}\n`;
  const { summary, body } = outcome.value;
  const kinds = new Map<string, number>();
  for (const { kind } of body.blocks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [
    name,
    `  ${summary.title}`,
    `  ${[summary.outlet, summary.byline, summary.published].map((fact) => fact ?? '–').join(' · ')}`,
    `  ${summary.words} words in ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}`,
    `  ${summary.bytes} bytes, ${summary.encoding}, line ends ${summary.lineEnds}, ${ms} ms`,
    ...summary.remarks.map(({ message }) => `  ${message}`),
    '',
  ].join('\n');
}

const asked = process.argv.slice(2);
const named = asked.filter((argument) => argument !== '--json');
const show = asked.includes('--json') ? asJson : asText;
// npm starts scripts in the project's folder; paths are meant from where the reader stands.
const here = process.env['INIT_CWD'] ?? process.cwd();

const USAGE = `Usage: npm run inspect -- [--json] FILE...

Reads files and folders as the app would and says what it made of them.
  --json   one object a line, for programs; with npm run -s nothing else is printed
  --help   this text`;

if (asked.includes('--help')) console.log(USAGE);
else if (named.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  for (const file of named) {
    for await (const found of find([path.resolve(here, file)])) {
      const started = performance.now();
      const outcome = found.refused ?? (await readArticle(found.path));
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const shown = found.path === path.resolve(here, file) ? file : found.path;
      console.log(show(shown, outcome, ms));
      if (!outcome.ok) process.exitCode = 1;
    }
  }
}
