import { BATCH_FILES, BATCHES_IN_FLIGHT, type ImportItem, MESSAGE_LIMIT_BYTES } from '../bridge/contract.ts';

/** Left free in a message for the names around the items, in bytes. */
const ENVELOPE_BYTES = 1024;

interface Options {
  /** Makes durable what the items speak of; a rejection turns them into failures through `spoiled`. */
  sync(): Promise<void>;
  spoiled(item: ImportItem, error: unknown): ImportItem;
  send(batch: number, items: readonly ImportItem[]): void;
  /** Is told when nothing can be sent until a batch is acknowledged. */
  waits(): void;
  readonly first: number;
  readonly unacknowledged: readonly number[];
}

export interface Batches {
  /** Adds an item; sends a batch first when the item would not fit into it. */
  add(item: ImportItem): Promise<void>;
  /** Sends what has gathered, once the batches before it leave room. */
  flush(): Promise<void>;
  acknowledge(batch: number): void;
  /** From now on nothing is waited for. */
  hurry(): void;
}

/**
 * Gathers items into batches that fit the bridge. What a batch speaks of is on the disk before it is sent, and
 * only so many are on their way at once: a page that cannot keep up slows the reading down.
 */
export function createBatches(options: Options): Batches {
  const inFlight = new Set(options.unacknowledged);
  let number = options.first;
  let items: ImportItem[] = [];
  let bytes = ENVELOPE_BYTES;
  let hurried = false;
  let wake: () => void = () => undefined;

  async function synced(gathered: readonly ImportItem[]): Promise<readonly ImportItem[]> {
    try {
      await options.sync();
      return gathered;
    } catch (error) {
      return gathered.map((item) => (item.outcome.ok ? options.spoiled(item, error) : item));
    }
  }

  async function flush(): Promise<void> {
    if (items.length === 0) return;
    const gathered = items;
    items = [];
    bytes = ENVELOPE_BYTES;
    const durable = await synced(gathered);
    if (inFlight.size >= BATCHES_IN_FLIGHT && !hurried) options.waits();
    while (inFlight.size >= BATCHES_IN_FLIGHT && !hurried) {
      await new Promise<void>((resolve) => (wake = resolve));
    }
    inFlight.add(number);
    options.send(number++, durable);
  }

  return {
    flush,
    async add(item) {
      const size = Buffer.byteLength(JSON.stringify(item)) + 1;
      if (items.length === BATCH_FILES || bytes + size > MESSAGE_LIMIT_BYTES) await flush();
      items.push(item);
      bytes += size;
    },
    acknowledge(batch) {
      inFlight.delete(batch);
      wake();
    },
    hurry() {
      hurried = true;
      wake();
    },
  };
}
