import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Announcer, preventable } from './announcer.ts';
import { whenBrowser, type Browser } from './browser.ts';
import { openWindows } from './open-windows.ts';
import { createPaths } from './paths.ts';
import { record } from './report.ts';
import { refuse, refuseTheRest } from './refuse.ts';
import { ELECTRON_VERSION } from './settings.ts';
import { createInstanceLock } from './single-instance.ts';
import { commandLine, switches } from './switches.ts';

const EVENTS = new Set([
  'ready',
  'will-finish-launching',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'render-process-gone',
  // The system's own, which only tests send here.
  'activate',
  'open-file',
]);

class App extends Announcer {
  readonly commandLine = commandLine;
  /** Of macOS alone. */
  readonly dock = undefined;
  private folder = process.cwd();
  private called = 'Electron';
  private version = ELECTRON_VERSION;
  private isUp = false;
  private quitting = false;
  private exiting = false;
  private browser: Browser | null = null;
  private up: () => void = () => undefined;
  private readonly whenUp = new Promise<void>((resolve) => (this.up = resolve));
  private readonly paths = createPaths(() => this.called);
  private readonly lock = createInstanceLock(([argv, cwd, additionalData]) =>
    this.emit('second-instance', preventable({}), argv, cwd, additionalData),
  );

  constructor() {
    super('app', EVENTS);
  }

  // --- What the stand-in's start does with it, not of Electron ---

  /** The app's name and version come from the `package.json` of its folder. */
  setFolder(folder: string): void {
    this.folder = folder;
    const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      productName?: string;
      name?: string;
      version?: string;
    };
    this.called = described.productName ?? described.name ?? this.called;
    this.version = described.version ?? this.version;
  }

  async becomeReady(): Promise<void> {
    this.browser = await whenBrowser;
    this.isUp = true;
    this.emit('will-finish-launching');
    this.up();
    this.emit('ready', preventable({}), {});
  }

  get isLeaving(): boolean {
    return this.quitting || this.exiting;
  }

  /** Chromium went without having been closed: so does the app, as one that crashed. */
  lose(): void {
    if (this.exiting) return;
    this.exiting = true;
    this.lock.release();
    process.exit(1);
  }

  // --- Electron's own ---

  whenReady(): Promise<void> {
    return this.whenUp;
  }

  isReady(): boolean {
    return this.isUp;
  }

  getAppPath(): string {
    return this.folder;
  }

  get name(): string {
    return this.called;
  }

  set name(name: string) {
    this.called = name;
  }

  getName(): string {
    return this.called;
  }

  setName(name: string): void {
    this.called = name;
  }

  getVersion(): string {
    return this.version;
  }

  get isPackaged(): boolean {
    return false;
  }

  getLocale(): string {
    return switches.get('lang') ?? 'en-US';
  }

  getPath(name: string): string {
    return this.paths.get(name);
  }

  setPath(name: string, folder: string): void {
    if ((name === 'userData' || name === 'sessionData') && this.isUp) {
      refuse(`app.setPath('${name}') after ready`);
    }
    this.paths.set(name, folder);
  }

  /** Every page here is sandboxed, or refused; see the window's preferences. */
  enableSandbox(): void {
    if (this.isUp) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    return this.lock.take(this.getPath('userData'), [process.argv, process.cwd(), additionalData]);
  }

  hasSingleInstanceLock(): boolean {
    return this.lock.isHeld();
  }

  releaseSingleInstanceLock(): void {
    this.lock.release();
  }

  setAppUserModelId(): void {
    // Of Windows alone; elsewhere Electron does nothing either.
  }

  addRecentDocument(file: string): void {
    record({ api: 'app.addRecentDocument', path: file });
  }

  focus(): void {
    [...openWindows.values()].pop()?.focus();
  }

  quit(): void {
    void this.closeEverything();
  }

  /** Each step may be prevented; a window that does not close ends the attempt. */
  private async closeEverything(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    if (this.stopped('before-quit')) return;
    for (const window of openWindows.values()) {
      if (!(await window.tryClose())) {
        this.quitting = false;
        return;
      }
    }
    if (!this.stopped('will-quit')) this.exit(0);
  }

  private stopped(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventable({});
    this.emit(name, event);
    if (event.defaultPrevented) this.quitting = false;
    return event.defaultPrevented;
  }

  exit(code = 0): void {
    if (this.exiting) return;
    this.exiting = true;
    void this.leave(code);
  }

  private async leave(code: number): Promise<void> {
    this.emit('quit', preventable({}), code);
    await this.browser?.close();
    this.lock.release();
    process.exit(code);
  }
}

export const app = new App();
refuseTheRest('app', App.prototype);
