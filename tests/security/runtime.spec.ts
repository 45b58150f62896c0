import { expect, test } from '@playwright/test';
import { runtimeChecks } from './runtime-checks.ts';
import { closeRunning } from './runtime/runtime-check.ts';

test.afterAll(closeRunning);

for (const { item, what, ours } of runtimeChecks) {
  test(`item ${item}: ${what}`, async () => expect(await ours()).toEqual([]));
}

// By wave: the first seeds of all checks are in one broken app, the second ones in another.
const waves = Math.max(...runtimeChecks.map(({ seeds }) => seeds.length));
for (let wave = 0; wave < waves; wave += 1) {
  for (const { item, seeds } of runtimeChecks) {
    const seed = seeds[wave];
    if (seed) {
      test(`item ${item}: it is noticed when ${seed.name}`, async () =>
        expect(await seed.offences()).not.toEqual([]));
    }
  }
}
