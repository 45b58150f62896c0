import * as v from 'valibot';
import {
  done,
  events,
  addSums,
  failed,
  MESSAGE_LIMIT_BYTES,
  perEntity,
  requests,
  rowSum,
  type Channel,
  type Event,
  type EventName,
  type Input,
  type Op,
  type Output,
  type Result,
  type Space,
  type VersionBody,
} from '../../../electron/bridge/contract.ts';
import type { Desktop } from '../../../renderer/platform/desktop.ts';

/** The other side of the bridge for tests of the page: what the vault promises, without a disk. */
export interface VaultInMemory {
  readonly desktop: Desktop;
  /** The journal's records in their order. */
  readonly ops: readonly Op[];
  readonly bodies: Map<string, VersionBody>;
  /** Everything the page asked, but for the vault's own requests. */
  readonly asked: { channel: Channel; input: unknown }[];
  /** What became of the files of a drop is told by the test through `emit`. */
  emit<E extends EventName>(event: E, value: Event<E>): void;
  /** While set, every append is refused in these words. */
  refusal: string | null;
  /** The room on its disk, as the start is told; later news is sent through `emit`. */
  space: Space;
  /** Whether it was made at this start; by itself, as long as it is empty. */
  isNew: boolean | null;
  /** Loses the journal and its identity, as a deleted vault folder does. */
  lose(newId: string): void;
}

const PAGE_OPS = 3;

export function vaultInMemory(vaultId = 'vault-1'): VaultInMemory {
  let id = vaultId;
  let ops: Op[] = [];
  const bodies = new Map<string, VersionBody>();
  const asked: VaultInMemory['asked'] = [];
  const listeners = new Map<EventName, Set<(value: never) => void>>();

  const handlers: { [C in Channel]?: (input: Input<C>) => Result<Output<C>> } = {
    'vault:state': () => {
      const alive = perEntity(() => 0);
      const last = new Map(ops.map((op) => [`${op.entity} ${op.id}`, op]));
      const sums = { ...alive };
      for (const { entity, value } of last.values()) {
        if (value === null) continue;
        alive[entity] += 1;
        sums[entity] = addSums(sums[entity], rowSum(value));
      }
      const { space } = vault;
      return done({
        vaultId: id,
        lastRecord: ops.length,
        alive,
        sums,
        repairs: [],
        isNew: vault.isNew ?? ops.length === 0,
        space,
      });
    },
    'vault:append': ({ ops: fresh }) => {
      if (vault.refusal !== null) return failed('disk-full', vault.refusal);
      for (const op of fresh) if (!ops.some(({ opId }) => opId === op.opId)) ops.push(op);
      return done({ lastRecord: ops.length });
    },
    'vault:read': ({ after }) => {
      const page = ops.slice(after, after + PAGE_OPS);
      const next = after + page.length;
      return done({ ops: page, next: next < ops.length ? next : null });
    },
  };

  const vault: VaultInMemory = {
    get ops() {
      return ops;
    },
    bodies,
    asked,
    refusal: null,
    isNew: null,
    space: { state: 'ok', freeBytes: 10 * 1024 ** 3 },
    lose(newId) {
      id = newId;
      ops = [];
    },
    emit(event, value) {
      const sent = v.parse(events[event] as v.GenericSchema, structuredClone(value));
      for (const listener of listeners.get(event) ?? []) listener(sent as never);
    },
    desktop: {
      async fetchVersions(hashes) {
        const found = hashes.map(async (hash) => [hash, await vault.desktop.fetchVersion(hash)] as const);
        return new Map(await Promise.all(found));
      },
      platform: 'linux',
      // Across the bridge goes a clone, small enough and of the contract's shape; a later turn answers.
      async request<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
        const size = new TextEncoder().encode(JSON.stringify(input) ?? '').length;
        if (size > MESSAGE_LIMIT_BYTES)
          return failed('too-large', 'This request is larger than the bridge allows.');
        const sent = v.parse(requests[channel].input as v.GenericSchema, structuredClone(input)) as Input<C>;
        await Promise.resolve();
        const handler = handlers[channel] as ((value: Input<C>) => Result<Output<C>>) | undefined;
        if (handler) return structuredClone(handler(sent));
        asked.push({ channel, input: sent });
        return done(null) as Result<Output<C>>;
      },
      on(event, listener) {
        const known = listeners.get(event) ?? new Set();
        listeners.set(event, known.add(listener as (value: never) => void));
        return () => void known.delete(listener as (value: never) => void);
      },
      async importDropped() {
        return done({ importId: 'import-1' });
      },
      async fetchVersion(hash) {
        const body = bodies.get(hash);
        return body
          ? done(structuredClone(body))
          : failed('missing', 'The text of this article is not in the vault.');
      },
    },
  };
  return vault;
}
