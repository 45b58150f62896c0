import { EventEmitter } from 'node:events';
import { refuseTheRest } from './refuse.ts';

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown;

/** `ipcMain`, and the `ipc` of one WebContents. */
export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Not of Electron: how a page's call finds who answers it. */
  handlerOf(channel: string): InvokeHandler | undefined {
    return this.handlers.get(channel);
  }
}
refuseTheRest('ipcMain', IpcMain.prototype);

export const ipcMain = new IpcMain();
