import { expect, test } from 'vitest';
import { MESSAGE_LIMIT_BYTES, type ImportItem } from '../../../../electron/bridge/contract.ts';
import { createBatches } from '../../../../electron/import/batches.ts';

const item = (name: string): ImportItem => ({
  name,
  outcome: { ok: false, error: { code: 'empty', message: 'Empty.' } },
});

function setUp(sync: () => Promise<void> = async () => undefined) {
  const steps: string[] = [];
  const sent: (readonly ImportItem[])[] = [];
  const batches = createBatches({
    first: 1,
    unacknowledged: [],
    async sync() {
      steps.push('sync');
      await sync();
    },
    spoiled: (one) => item(`${one.name} (spoiled)`),
    send(batch, items) {
      steps.push(`send ${batch}`);
      sent.push(items);
    },
    waits: () => void steps.push('wait'),
  });
  return { batches, steps, sent };
}

test('nothing is announced before it is on the disk', async () => {
  const { batches, steps } = setUp();
  await batches.add(item('a.txt'));
  await batches.flush();
  await batches.flush();
  expect(steps).toEqual(['sync', 'send 1']);
});

test('a batch fits into a message in bytes, whatever its characters take', async () => {
  const { batches, sent } = setUp();
  batches.hurry();
  for (let i = 0; i < 1_500; i++) await batches.add(item(`${'水'.repeat(250)}${i}.txt`));
  await batches.flush();
  const sizes = sent.map((items) =>
    Buffer.byteLength(JSON.stringify({ importId: 'x'.repeat(64), batch: 9, items })),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MESSAGE_LIMIT_BYTES);
  expect(Math.max(...sizes)).toBeGreaterThan(MESSAGE_LIMIT_BYTES * 0.9);
  expect(sent.flat()).toHaveLength(1_500);
});

test('a third batch waits for an acknowledgement', async () => {
  const { batches, steps } = setUp();
  for (const name of ['a', 'b']) {
    await batches.add(item(name));
    await batches.flush();
  }
  await batches.add(item('c'));
  const third = batches.flush();
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps.at(-1)).toBe('wait');
  batches.acknowledge(1);
  await third;
  expect(steps.at(-1)).toBe('send 3');
});

test('files whose names could not be made durable are announced as not added', async () => {
  const { batches, sent } = setUp(() => Promise.reject(new Error('EIO')));
  const read = { name: 'a.txt', outcome: { ok: true, value: {} } } as unknown as ImportItem;
  await batches.add(read);
  await batches.add(item('b.txt'));
  await batches.flush();
  expect(sent[0]?.map(({ name }) => name)).toEqual(['a.txt (spoiled)', 'b.txt']);
});
