import { decode, encode } from '../codec.ts';
import type { Key } from '../page/keys.ts';
import type { OpenedWindow } from '../page/membrane.ts';
import type { FromPage, Question, ToPage } from '../page/preload.ts';
import type { Session } from './cdp.ts';
import { ISOLATED_WORLD, PAUSE_NAME } from './injection.ts';
import type { InvokeHandler } from './ipc-main.ts';
import { say } from './report.ts';

/** Longer texts go in parts of this many UTF-16 code units: one 40 MB DevTools message took 24 s, in parts 2 s. */
const PART_UNITS = 1 << 18;

/** What the main process does with what a page says. */
export interface Listeners {
  handlerOf(channel: string): InvokeHandler | undefined;
  /** The event object a handler gets; `returnValue` answers `sendSync`. */
  eventOf(): { returnValue: unknown };
  sent(event: object, channel: string, args: unknown[]): void;
  pressed(key: Key): void;
  opened(window: OpenedWindow): void;
  preloadFailed(message: string): void;
}

/** The messages between one page's preload world and the main process. Answers how to send an event to the page. */
export function linkIpc(
  session: Session,
  frame: string,
  listeners: Listeners,
): { send(channel: string, args: unknown[]): void } {
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const data = context.auxData as { frameId?: string } | undefined;
    if (context.name === ISOLATED_WORLD && data?.frameId === frame) worlds.add(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    worlds.delete(executionContextId),
  );
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    if (worlds.has(executionContextId)) void hear(JSON.parse(payload) as FromPage, executionContextId);
  });
  session.on('Debugger.paused', ({ callFrames: [top] }) => {
    void answerPaused(top?.functionName === PAUSE_NAME ? top.callFrameId : null);
  });

  async function hear(message: FromPage, world: number): Promise<void> {
    switch (message.op) {
      case 'invoke':
        speak(world, 'reply', message.id, await invoke(message.channel, message.payload));
        break;
      case 'send':
        listeners.sent(listeners.eventOf(), message.channel, decode(message.payload) as unknown[]);
        break;
      case 'key':
        listeners.pressed(message.key);
        break;
      case 'open':
        listeners.opened(message.window);
        break;
      case 'preload-error':
        listeners.preloadFailed(message.message);
        break;
    }
  }

  async function invoke(channel: string, payload: string): Promise<string> {
    const handler = listeners.handlerOf(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return encode({ result: await handler(listeners.eventOf(), ...(decode(payload) as unknown[])) });
    } catch (error) {
      if (handler) console.error(`Error occurred in handler for '${channel}':`, error);
      return encode({ error: String(error) });
    }
  }

  function speak(world: number, op: ToPage, name: string | number, text: string): void {
    let at = 0;
    for (; text.length - at > PART_UNITS; at += PART_UNITS) {
      tell(world, 'part', name, text.slice(at, at + PART_UNITS));
    }
    tell(world, op, name, text.slice(at));
  }

  function tell(world: number, ...args: [ToPage, string | number, string]): void {
    session
      .send('Runtime.callFunctionOn', {
        executionContextId: world,
        functionDeclaration: 'function (...args) { electronStandinHear?.(...args); }',
        arguments: args.map((value) => ({ value })),
      })
      .catch(() => undefined); // The document has gone meanwhile, as it may in Electron.
  }

  async function answerPaused(callFrameId: string | null): Promise<void> {
    try {
      if (callFrameId !== null) await answerQuestion(callFrameId);
    } catch (error) {
      say(`a synchronous call failed: ${String(error)}`);
    }
    await session.send('Debugger.resume').catch(() => undefined);
  }

  async function answerQuestion(callFrameId: string): Promise<void> {
    const read = (expression: string, returnByValue: boolean) =>
      session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression, returnByValue });
    const kind = (await read('question.kind', true)).result.value as Question['kind'];
    const argument = (await read('question.argument', kind === 'sendSync')).result;
    const answer =
      kind === 'path'
        ? (await session.send('DOM.getFileInfo', { objectId: argument.objectId ?? '' })).path
        : sendSync(JSON.parse(argument.value as string) as { channel: string; payload: string });
    await read(`question.answer = ${JSON.stringify(answer)}`, true);
  }

  function sendSync({ channel, payload }: { channel: string; payload: string }): string {
    const event = listeners.eventOf();
    listeners.sent(event, channel, decode(payload) as unknown[]);
    return encode(event.returnValue);
  }

  return {
    send(channel, args) {
      const text = encode(args);
      for (const world of worlds) speak(world, 'event', channel, text);
    },
  };
}
