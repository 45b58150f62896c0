/**
 * `npm run security`: runs every check of the 20 items, on our own app and on every seeded violation, and prints what
 * came of them. Whatever it says comes from the checks that the tests run; nothing is known beforehand.
 */
import { runtimeName } from '../electron-standin/launch.ts';
import { askAudit } from './audit.ts';
import type { Check, Offences, Variant } from './check.ts';
import { ITEMS } from './items.ts';
import { pureChecks } from './pure-checks.ts';
import { closeRunning } from './runtime/runtime-check.ts';
import { runtimeChecks } from './runtime-checks.ts';

interface Row {
  readonly check: Check;
  ours: Offences;
  readonly caught: string[];
  readonly missed: string[];
  readonly falseAlarms: string[];
}

async function run(): Promise<void> {
  const runtime = await runtimeName();
  const rows: Row[] = [...pureChecks, ...runtimeChecks].map((check) => ({
    check,
    ours: [],
    caught: [],
    missed: [],
    falseAlarms: [],
  }));
  for (const row of rows) {
    row.ours = await found(() => row.check.ours());
    for (const harmless of row.check.harmless) {
      const offences = await found(() => harmless.offences());
      if (offences.length > 0) row.falseAlarms.push(`${harmless.name}: ${offences[0] ?? ''}`);
    }
  }
  // By wave, as the seeds of a running app share one; see `runtime-check.ts`.
  const waves = Math.max(...rows.map(({ check }) => check.seeds.length));
  for (let wave = 0; wave < waves; wave += 1) {
    for (const row of rows) {
      const seed = row.check.seeds[wave];
      if (seed) ((await catches(seed)) ? row.caught : row.missed).push(seed.name);
    }
  }
  await closeRunning();
  print(rows, runtime);
  console.log(await askAudit());
  process.exitCode = rows.every(isSound) ? 0 : 1;
}

/** A check that throws has found something too, if only that it could not look. */
async function found(judge: () => Offences | Promise<Offences>): Promise<Offences> {
  try {
    return await judge();
  } catch (error) {
    return [`The check failed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** A seed whose check throws is not caught: nobody has seen the violation. */
async function catches(seed: Variant): Promise<boolean> {
  try {
    return (await seed.offences()).length > 0;
  } catch (error) {
    console.error(`${seed.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const isSound = ({ ours, caught, missed, falseAlarms }: Row): boolean =>
  ours.length === 0 && missed.length === 0 && falseAlarms.length === 0 && caught.length > 0;

const HOW = { static: 'static', exercise: 'exercised', runtime: 'running' } as const;

function print(rows: readonly Row[], runtime: string): void {
  console.log(`The 20 items of Electron’s security checklist. What runs: ${runtime}.\n`);
  console.log(` #  ${'requirement'.padEnd(62)} ${'checked'.padEnd(26)} holds  seeds  false alarms`);
  const items = ITEMS.map((requirement, at) => {
    const own = rows.filter(({ check }) => check.item === at + 1);
    return {
      number: at + 1,
      requirement,
      own,
      holds: own.length > 0 && own.every(({ ours }) => ours.length === 0),
    };
  });
  for (const { number, requirement, own, holds } of items) {
    const how = [...new Set(own.map(({ check }) => HOW[check.how]))].join(', ') || 'not at all';
    const seeds = `${sum(own, 'caught')}/${sum(own, 'caught') + sum(own, 'missed')}`;
    console.log(
      `${String(number).padStart(2)}  ${requirement.padEnd(62)} ${how.padEnd(26)} ${(holds ? 'yes' : 'NO').padEnd(6)} ${seeds.padStart(5)}  ${sum(own, 'falseAlarms')}`,
    );
  }
  for (const { check, ours, missed, falseAlarms } of rows) {
    for (const offence of ours) console.log(`\n${check.item}: ${check.what}\n    NO: ${offence}`);
    for (const name of missed) console.log(`\n${check.item}: ${check.what}\n    MISSED: ${name}`);
    for (const name of falseAlarms) console.log(`\n${check.item}: ${check.what}\n    FALSE ALARM: ${name}`);
  }
  const holding = items.filter(({ holds }) => holds).length;
  const provenItems = items.filter(({ own }) => sum(own, 'caught') > 0 && sum(own, 'missed') === 0).length;
  const seeds = sum(rows, 'caught') + sum(rows, 'missed');
  console.log(
    `\n${holding} of ${items.length} items hold, ${provenItems} of ${items.length} seeded violations caught (${sum(rows, 'caught')} of ${seeds} counting each way), ${sum(rows, 'falseAlarms')} false alarms`,
  );
}

const sum = (rows: readonly Row[], of: 'caught' | 'missed' | 'falseAlarms'): number =>
  rows.reduce((total, row) => total + row[of].length, 0);

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
