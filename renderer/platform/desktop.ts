/** The main process as the page's data sees it: typed, checked, and never rejecting. */
import * as v from 'valibot';
import {
  block,
  done,
  events,
  failed,
  reply,
  versionBody,
  VERSIONS_AT_ONCE,
  type Block,
  type Channel,
  type DesktopApi,
  type Event,
  type EventName,
  type Hash,
  type Input,
  type Output,
  type Result,
  type VersionBody,
} from '../../electron/bridge/contract.ts';
import { msg } from '../words/words.ts';

declare global {
  interface Window {
    readonly desktop: DesktopApi;
  }
}

export interface Desktop {
  readonly platform: DesktopApi['platform'];
  /** Asks the main process. An answer that does not fit, or none, is a failure with the code `internal`. */
  request<C extends Exclude<Channel, 'import:paths'>>(
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>>;
  /** Listens to an event until the answer is called; what does not fit the event's schema is not heard. */
  on<E extends EventName>(event: E, listener: (value: Event<E>) => void): () => void;
  importDropped(files: readonly File[]): Promise<Result<Output<'import:paths'>>>;
  /** A version's body from the vault. A failure when it is not there or its bytes do not have that hash. */
  fetchVersion(hash: Hash): Promise<Result<VersionBody>>;
  /** The same for many short versions, with few requests. */
  fetchVersions(hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, Result<VersionBody>>>;
}

/** Gets a path of the page's own origin. */
export type Load = (path: string) => Promise<Response>;

/** Connects to what the preload put on the window; the only reader of `window.desktop`. */
export function connectDesktop(
  api: DesktopApi = window.desktop,
  load: Load = (path) => fetch(path),
): Desktop {
  return {
    platform: api.platform,
    request: (channel, input) => parsed(channel, () => api.request(channel, input)),
    importDropped: (files) => parsed('import:paths', () => api.importDropped(files)),
    on: (event, listener) =>
      api.on(event, (value) => {
        const read = v.safeParse(events[event] as v.GenericSchema, value);
        if (read.success) listener(read.output as never);
      }),
    fetchVersion: (hash) => fetchVersion(hash, load),
    async fetchVersions(hashes) {
      const found = new Map<Hash, Result<VersionBody>>();
      for (let at = 0; at < hashes.length; at += VERSIONS_AT_ONCE) {
        const some = hashes.slice(at, at + VERSIONS_AT_ONCE);
        const lines = await fetchLines(some, load);
        const read = some.map(async (hash, n) => {
          const body = lines[n]?.length ? await bodyOf(lines[n], hash) : null;
          // Asked for by itself, it is told why it is not there.
          found.set(hash, body?.ok ? body : await fetchVersion(hash, load));
        });
        await Promise.all(read);
      }
      return found;
    },
  };
}

async function parsed<C extends Channel>(
  channel: C,
  ask: () => Promise<unknown>,
): Promise<Result<Output<C>>> {
  try {
    const answer = v.safeParse(reply(channel) as v.GenericSchema, await ask());
    if (answer.success) return answer.output as Result<Output<C>>;
    return failed(
      'internal',
      msg('Lectern’s main process gave an answer that does not fit. Restart Lectern.'),
    );
  } catch {
    return failed('internal', msg('Lectern’s main process did not answer. Restart Lectern.'));
  }
}

const lost = () =>
  failed(
    'missing',
    msg('The text of this article is not in the vault. Drop its file again to bring it back.'),
  );
const damaged = () =>
  failed(
    'damaged',
    msg('The text of this article is damaged in the vault. Drop its file again to bring it back.'),
  );
const setAside = () =>
  failed(
    'damaged',
    msg(
      'The text of this article was damaged on the disk and has been set aside. Drop its file again to bring it back.',
    ),
  );
/** How the scheme answers for what the vault set aside. */
const GONE = 410;

async function fetchVersion(hash: Hash, load: Load): Promise<Result<VersionBody>> {
  try {
    const response = await load(`/version/${hash}`);
    if (!response.ok) return response.status === GONE ? setAside() : lost();
    return await bodyOf(new Uint8Array(await response.arrayBuffer()), hash);
  } catch {
    return lost();
  }
}

/** The bytes of each version, in order; none where the request failed. */
async function fetchLines(hashes: readonly Hash[], load: Load): Promise<Uint8Array<ArrayBuffer>[]> {
  try {
    const response = await load(`/versions/${hashes.join('-')}`);
    if (!response.ok) return [];
    const bytes = new Uint8Array(await response.arrayBuffer());
    const lines: Uint8Array<ArrayBuffer>[] = [];
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(LINE_END, start);
      if (end < 0) break;
      lines.push(bytes.subarray(start, end));
      start = end + 1;
    }
    return lines;
  } catch {
    return [];
  }
}

const LINE_END = 10;

/** What bytes say, if they have that hash. */
async function bodyOf(bytes: Uint8Array<ArrayBuffer>, hash: Hash): Promise<Result<VersionBody>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) return damaged();
  try {
    return (await checked(JSON.parse(new TextDecoder().decode(bytes)))) ?? damaged();
  } catch {
    return damaged();
  }
}

const frame = v.object({ ...versionBody.entries, blocks: v.array(v.unknown()) });
const CHECKED_AT_ONCE = 1_024;

/** Checks a long body in slices, so that the window stays awake meanwhile. */
async function checked(value: unknown): Promise<Result<VersionBody> | null> {
  const outer = v.safeParse(frame, value);
  if (!outer.success) return null;
  const blocks: Block[] = [];
  for (let at = 0; at < outer.output.blocks.length; at += CHECKED_AT_ONCE) {
    if (at > 0) await scheduler.yield();
    const some = v.safeParse(v.array(block), outer.output.blocks.slice(at, at + CHECKED_AT_ONCE));
    if (!some.success) return null;
    for (const one of some.output) blocks.push(one);
  }
  return done({ ...outer.output, blocks });
}
