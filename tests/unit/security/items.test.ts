import { describe, expect, test, vi } from 'vitest';
import { ITEMS } from '../../security/items.ts';
import { pureChecks } from '../../security/pure-checks.ts';

// Thousands of cases, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

describe.each(pureChecks)('item $item: $what', ({ ours, seeds, harmless }) => {
  test('holds in our app', async () => {
    expect(await ours()).toEqual([]);
  });

  test.each(seeds)('and it is noticed when $name', async ({ offences }) => {
    expect(await offences()).not.toEqual([]);
  });

  test.each(harmless)('and nothing is said of $name', async ({ offences }) => {
    expect(await offences()).toEqual([]);
  });
});

test('every check belongs to an item of the list and has a violation seeded', () => {
  for (const { item, seeds } of pureChecks) {
    expect(ITEMS[item - 1]).toBeDefined();
    expect(seeds.length).toBeGreaterThan(0);
  }
});
