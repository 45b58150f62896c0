import { EventEmitter } from 'node:events';
import { refuse } from './refuse.ts';

type On = Parameters<EventEmitter['on']>;

/** An emitter that refuses listeners to events it would never send. */
export class Announcer extends EventEmitter {
  constructor(
    private readonly owner: string,
    private readonly known: ReadonlySet<string>,
  ) {
    super();
    this.setMaxListeners(0);
  }

  /** `once` comes through here as well. */
  override on(...[event, listener]: On): this {
    this.check(event);
    return super.on(event, listener);
  }

  override addListener(...[event, listener]: On): this {
    return this.on(event, listener);
  }

  override prependListener(...[event, listener]: On): this {
    this.check(event);
    return super.prependListener(event, listener);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'string' && !this.known.has(event)) {
      refuse(`the event '${event}' of ${this.owner}`);
    }
  }
}

export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** The event object of something a listener may stop. */
export function preventable<Details extends object>(details: Details): Preventable & Details {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
