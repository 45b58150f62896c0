import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Family } from '../family.ts';
import { inScratch } from '../vaults.ts';

const root = path.join(import.meta.dirname, '../../..');
const TABLE = 'tests/component/data/start-check.test.ts';

interface Result {
  readonly fullName: string;
  readonly status: string;
}

/** Runs the table of crash points, which is a component test, and answers what became of each. */
function crashPoints(): Promise<readonly Result[]> {
  return inScratch(async (scratch) => {
    const report = path.join(scratch, 'report.json');
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--project', 'component', TABLE, '--reporter=json', `--outputFile=${report}`];
    await new Promise((ended) => execFile(process.execPath, [vitest, ...args], { cwd: root }, ended));
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: Result[] }[];
    };
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  });
}

let ran: Promise<readonly Result[]> | undefined;
const results = (): Promise<readonly Result[]> => (ran ??= crashPoints());
const isControl = ({ fullName }: Result): boolean => fullName.includes('control:');

export const crashPointTable: Family = {
  name: 'crash-points',
  what: 'a crash at each point between commit and acknowledgement, and what a start may find',
  // `npm test` runs the same table as a component test.
  cases: ({ quick }) =>
    quick
      ? []
      : [
          {
            name: 'the table',
            async run() {
              const rows = (await results()).filter((result) => !isControl(result));
              const lost = rows.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
              return { cases: rows.length, lost, silent: [] };
            },
          },
        ],
  controls: ({ quick }) =>
    quick
      ? []
      : [
          {
            name: 'a merge that prefers the database',
            async caught() {
              const controls = (await results()).filter(isControl);
              return controls.length > 0 && controls.every(({ status }) => status === 'passed');
            },
          },
        ],
};
