/** `npm run inspect -- [--json] FILE...`: reads files exactly as the app would, without the app. */
import path from 'node:path';
import { readArticle } from './read-article.ts';

const json = process.argv.includes('--json');
const files = process.argv.slice(2).filter((argument) => argument !== '--json');
if (files.length === 0) {
  console.error('Usage: npm run inspect -- [--json] FILE...');
  process.exit(2);
}

let allRead = true;
for (const file of files) {
  const started = performance.now();
  const read = await readArticle(path.resolve(file));
  const ms = Math.round((performance.now() - started) * 10) / 10;
  allRead &&= read.ok;
  const summary = read.ok ? read.value.summary : null;
  const blocks = read.ok ? read.value.body.blocks : [];
  if (json) {
    console.log(
      JSON.stringify({
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
        blocks: blocks.map(({ kind, text, styles }) => ({ kind, text, styles })),
        text: blocks.map((block) => block.text).join('\n'),
        remarks: summary?.remarks ?? [],
        error: read.ok ? null : read.error,
        ms,
      }),
    );
  } else if (summary) {
    console.log(
      `${file}: “${summary.title}”, ${summary.blocks} blocks, ${summary.words} words, ${summary.encoding}, ${ms} ms`,
    );
    for (const remark of summary.remarks) console.log(`  ${remark.message}`);
  } else if (!read.ok) console.log(`${file}: ${read.error.message}`);
}
process.exit(allRead ? 0 : 1);
