import * as v from 'valibot';
import {
  done,
  events,
  failed,
  reply,
  versionBody,
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

declare global {
  interface Window {
    readonly desktop: DesktopApi;
  }
}

/** The main process as the page's data sees it. Nothing here rejects: failures are values. */
export interface Desktop {
  readonly platform: DesktopApi['platform'];
  request<C extends Exclude<Channel, 'import:paths'>>(
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>>;
  on<E extends EventName>(event: E, listener: (value: Event<E>) => void): () => void;
  importDropped(files: readonly File[]): Promise<Result<{ importId: string }>>;
  /** A version's body from the vault, checked against its hash. */
  fetchVersion(hash: Hash): Promise<Result<VersionBody>>;
}

/** Connects to what the preload put on the window; the only reader of `window.desktop`. */
export function connectDesktop(api: DesktopApi = window.desktop): Desktop {
  return {
    platform: api.platform,
    request: (channel, input) => parsed(channel, () => api.request(channel, input)),
    importDropped: (files) => parsed('import:paths', () => api.importDropped(files)),
    on: (event, listener) =>
      api.on(event, (value) => {
        const read = v.safeParse(events[event] as v.GenericSchema, value);
        if (read.success) listener(read.output as never);
      }),
    fetchVersion,
  };
}

async function parsed<C extends Channel>(
  channel: C,
  ask: () => Promise<unknown>,
): Promise<Result<Output<C>>> {
  try {
    const answer = v.safeParse(reply(channel) as v.GenericSchema, await ask());
    if (answer.success) return answer.output as Result<Output<C>>;
    return failed('internal', 'Lectern’s main process gave an answer that does not fit. Restart Lectern.');
  } catch {
    return failed('internal', 'Lectern’s main process did not answer. Restart Lectern.');
  }
}

async function fetchVersion(hash: Hash): Promise<Result<VersionBody>> {
  const missing = failed(
    'missing',
    'The text of this article is not in the vault. Drop its file again to bring it back.',
  );
  try {
    const response = await fetch(`/version/${hash}`);
    if (!response.ok) return missing;
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== hash) return missing;
    const body = v.safeParse(versionBody, JSON.parse(new TextDecoder().decode(bytes)));
    return body.success ? done(body.output) : missing;
  } catch {
    return missing;
  }
}
