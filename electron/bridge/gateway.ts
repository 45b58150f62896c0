import { ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { answer, fits, type Handlers } from './answer.ts';
import { events, requests, type Event, type EventName } from './contract.ts';

/** Serves every request of the contract to one page. Nothing else in the house listens to pages. */
export function serve(handlers: Handlers, page: () => WebContents | null): void {
  for (const channel of Object.keys(requests)) {
    ipcMain.handle(channel, ({ sender, senderFrame }, input: unknown) => {
      const from = {
        address: senderFrame?.url ?? null,
        isTopFrame: senderFrame?.parent === null,
        isOurWindow: sender.id === page()?.id,
      };
      return answer(handlers, report, channel, from, input);
    });
  }
}

/** Tells the page of an event. Throws on one that does not fit the contract: that is a bug here. */
export function emit<E extends EventName>(page: WebContents | null, event: E, value: Event<E>): void {
  const checked = v.parse(events[event] as v.GenericSchema, value);
  if (!fits(checked)) throw new Error(`The event ${event} is larger than the bridge allows.`);
  if (page && !page.isDestroyed()) page.send(event, checked);
}

function report(channel: string, error: unknown): void {
  const cause = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`lectern: the request ${channel} failed: ${cause}\n`);
}
