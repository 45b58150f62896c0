import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import * as v from 'valibot';
import {
  events,
  failed,
  MESSAGE_LIMIT_BYTES,
  ORIGIN,
  reply,
  requests,
  type Channel,
  type Event,
  type EventName,
  type Input,
  type Output,
  type Result,
} from './contract.ts';

export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

/** Who a message came from, as far as the gateway needs to know. */
export interface Sender {
  readonly origin: string | null;
  readonly isTopFrame: boolean;
  readonly isOurWindow: boolean;
}

/**
 * Answers one request: sender, size and argument are checked before the handler is entered, its answer after.
 * Never throws: a bug becomes a failure with code `internal`, and its cause stays in the main process.
 */
export async function answer(
  handlers: Handlers,
  channel: Channel,
  sender: Sender,
  input: unknown,
): Promise<Result<unknown>> {
  if (!sender.isOurWindow || !sender.isTopFrame || sender.origin !== ORIGIN) {
    return failed('sender', 'This request did not come from Lectern’s own window.');
  }
  if (input !== undefined && bytesOf(input) > MESSAGE_LIMIT_BYTES) {
    return failed('too-large', 'This request is larger than the bridge allows.');
  }
  const parsed = v.safeParse(requests[channel].input as v.GenericSchema, input);
  if (!parsed.success) return failed('arguments', `The request ${channel} had arguments that do not fit.`);
  try {
    const handler = handlers[channel] as (value: unknown) => Promise<Result<unknown>> | Result<unknown>;
    return v.parse(reply(channel) as v.GenericSchema<unknown, Result<unknown>>, await handler(parsed.output));
  } catch (error) {
    process.stderr.write(`lectern: ${channel}: ${error instanceof Error ? error.stack : String(error)}\n`);
    return failed('internal', 'Something unexpected went wrong. Nothing was lost; try again.');
  }
}

/** Size of a message as JSON in UTF-8; cyclic or unserialisable values count as too large. */
function bytesOf(input: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '');
  } catch {
    return Infinity;
  }
}

/** Serves every request of the contract. The only place where ipcMain is used. */
export function serve(handlers: Handlers, window: () => WebContents | null): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const frame: WebFrameMain | null = event.senderFrame;
      const ours = window();
      return answer(
        handlers,
        channel,
        {
          origin: frame ? originOf(frame.url) : null,
          isTopFrame: frame !== null && frame.parent === null,
          isOurWindow: ours !== null && event.sender.id === ours.id,
        },
        input,
      );
    });
  }
}

function originOf(url: string): string | null {
  const parsed = URL.parse ? URL.parse(url) : URL.canParse(url) ? new URL(url) : null;
  return parsed ? `${parsed.protocol}//${parsed.host}` : null;
}

/** Tells the page of an event, checked by the contract. */
export function emit<E extends EventName>(window: WebContents | null, event: E, value: Event<E>): void {
  if (!window || window.isDestroyed()) return;
  window.send(event, v.parse(events[event] as v.GenericSchema, value));
}
