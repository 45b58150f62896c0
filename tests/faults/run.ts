/**
 * `npm run test:faults [-- --seed N] [--only NAME] [--quick] [--fresh] [--minutes N]`: makes every fault of
 * docs/faults.md and prints what became of the reader's work. A run that was interrupted, or whose time was over, goes
 * on where it stopped. Exit code 0 only when nothing was lost, nothing was silent and every control was caught; 2
 * when its time was over before it was done.
 */
import { parseArgs } from 'node:util';
import type { Case, Control, Family, Outcome } from './family.ts';
import { families } from './families.ts';
import { keep, resume, runName, type Entry, type Progress } from './progress.ts';
import { table, verdict } from './table.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '25' },
  },
});
const plan = { seed: Number(values.seed), quick: values.quick };
const names = families.map(({ name }) => name);
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no family ${values.only}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const chosen = families.filter(({ name }) => values.only === undefined || name === values.only);
const run = runName(plan.seed, plan.quick);
const before = values.fresh ? { run, entries: [] } : resume(run);
const ends = performance.now() + Number(values.minutes) * 60_000;

type Step = { readonly family: Family; readonly name: string } & (
  { readonly test: Case; readonly control?: never } | { readonly control: Control; readonly test?: never }
);

const stepsOf = (family: Family): Step[] => [
  ...family.cases(plan).map((test) => ({ family, name: test.name, test })),
  ...(family.controls?.(plan) ?? []).map((control) => ({
    family,
    name: `control: ${control.name}`,
    control,
  })),
];

async function take(step: Step): Promise<Entry> {
  const started = performance.now();
  let outcome: Outcome = { cases: 0, lost: [], silent: [] };
  let caught: boolean | null = null;
  let broken: string | null = null;
  try {
    if (step.test) outcome = await step.test.run();
    else caught = await step.control.caught();
  } catch (error) {
    broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (step.control) caught = false;
  }
  const ms = Math.round(performance.now() - started);
  return { family: step.family.name, name: step.name, ...outcome, broken, caught, ms };
}

const wrong = (entry: Entry): boolean => !verdict([entry]).good;

/** Takes every step that has not been taken; what went wrong the last time is tried again. */
async function takeAll(steps: readonly Step[], progress: Progress): Promise<boolean> {
  for (const step of steps) {
    const known = progress.entries.some(
      (entry) => entry.family === step.family.name && entry.name === step.name && !wrong(entry),
    );
    if (known) continue;
    if (performance.now() > ends) return false;
    const entry = await take(step);
    const others = progress.entries.filter(
      (other) => other.family !== entry.family || other.name !== entry.name,
    );
    progress.entries.splice(0, Infinity, ...others, entry);
    keep(progress);
    const mark = wrong(entry) ? 'FAILED' : 'ok';
    console.log(`${mark}  ${entry.family}: ${entry.name} (${(entry.ms / 1000).toFixed(1)} s)`);
  }
  return true;
}

const steps = chosen.flatMap(stepsOf);
if (before.entries.length > 0) console.log(`Going on with a run: ${before.entries.length} steps were taken.`);
const finished = await takeAll(steps, before);
const taken = before.entries.filter((entry) => chosen.some(({ name }) => name === entry.family));
const { good, line, findings } = verdict(taken);
if (findings.length > 0) console.log(`\n${findings.join('\n')}`);
console.log(`\n${table(chosen, taken)}\n`);
if (chosen.some(({ app }) => app === true)) {
  const { runtimeName } = await import('../electron-standin/launch.ts');
  console.log(`* ran the whole app, on: ${await runtimeName()}.`);
}
console.log(`${line} Seed ${plan.seed}.`);
if (finished) {
  // A whole run that is done is not gone on with; one family's results stay for the rest.
  if (values.only === undefined) keep({ run: 'none', entries: [] });
} else {
  console.log(`Its time was over after ${taken.length} of ${steps.length} steps. Run it again to go on.`);
}
process.exit(!good ? 1 : finished ? 0 : 2);
