import { Announcer, preventable } from './announcer.ts';
import { app } from './app.ts';
import { whenBrowser, type Target } from './browser.ts';
import { applyBounds, applyState, type Bounds, type WindowState } from './geometry.ts';
import { focusedWindow, forgetWindow, openWindows, setFocused } from './open-windows.ts';
import { refuseTheRest } from './refuse.ts';
import { WebContents } from './web-contents.ts';
import { checkOptions, type WindowOptions } from './window-options.ts';

const EVENTS = new Set([
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
]);

/** What a window tells when it leaves the one state and enters the other. */
const LEFT: Readonly<Record<WindowState, string | null>> = {
  normal: null,
  minimized: 'restore',
  maximized: 'unmaximize',
  fullscreen: 'leave-full-screen',
};
const ENTERED: Readonly<Record<WindowState, string | null>> = {
  normal: null,
  minimized: 'minimize',
  maximized: 'maximize',
  fullscreen: 'enter-full-screen',
};

let lastId = 0;

/**
 * A window. In tests its geometry, focus and state are kept in a book and its page is given the size; only a
 * visible one asks the window manager.
 */
export class BrowserWindow extends Announcer {
  readonly id: number;
  readonly webContents: WebContents;
  private title: string;
  private bounds: Bounds;
  private state: WindowState = 'normal';
  private isShown: boolean;
  private isGone = false;
  private target: Target | null = null;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', EVENTS);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options);
    lastId += 1;
    this.id = lastId;
    this.title = options.title ?? app.name;
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.isShown = options.show !== false;
    openWindows.set(this.id, this);
    if (this.isShown) setFocused(this);
    this.webContents = new WebContents(this.id, this, options.webPreferences?.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('browser-window-created', preventable({}), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow();
  }

  static fromId(id: number): BrowserWindow | null {
    return openWindows.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents ? BrowserWindow.fromId(contents.id) : null;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.isShown = true;
    this.emit('show');
    this.focus();
  }

  hide(): void {
    this.isShown = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.isShown;
  }

  focus(): void {
    if (this.isGone) return;
    setFocused(this);
    this.emit('focus');
    app.emit('browser-window-focus', preventable({}), this);
    this.target?.session.send('Page.bringToFront').catch(() => undefined);
  }

  isFocused(): boolean {
    return focusedWindow() === this;
  }

  minimize(): void {
    this.enter('minimized');
  }

  maximize(): void {
    this.enter('maximized');
  }

  unmaximize(): void {
    this.enter('normal');
  }

  restore(): void {
    this.enter('normal');
  }

  setFullScreen(on: boolean): void {
    this.enter(on ? 'fullscreen' : 'normal');
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.state === 'fullscreen';
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    if (this.target) applyBounds(this.target, this.bounds).catch(() => undefined);
    this.emit('resize');
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  getContentSize(): [number, number] {
    return this.getSize();
  }

  // The frame is not part of what the stand-in shows.
  setBackgroundColor(): void {}
  setTitleBarOverlay(): void {}
  setMenuBarVisibility(): void {}

  close(): void {
    void this.tryClose();
  }

  destroy(): void {
    this.vanish();
    this.closeTarget().catch(() => undefined); // It has gone with its page.
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  // --- What the rest of the stand-in does with it, not of Electron ---

  /** Its page has opened. */
  async adopt(target: Target): Promise<void> {
    this.target = target;
    await applyBounds(target, this.bounds);
  }

  isShowing(targetId: string): boolean {
    return this.target?.id === targetId;
  }

  /** True when the window is gone; false when the app prevented it. */
  async tryClose(): Promise<boolean> {
    if (this.isGone) return true;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.webContents.page;
    await this.closeTarget();
    this.vanish();
    return true;
  }

  /** Its page is gone, whoever closed it. */
  vanish(): void {
    if (this.isGone) return;
    this.isGone = true;
    forgetWindow(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (openWindows.size > 0 || app.isLeaving) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  /** The page may still say goodbye: its `pagehide` runs before it is gone. */
  private async closeTarget(): Promise<void> {
    if (!this.target) return;
    const { root } = (await whenBrowser).connection;
    await root.send('Target.closeTarget', { targetId: this.target.id });
  }

  private enter(state: WindowState): void {
    if (state === this.state) return;
    const told = [LEFT[this.state], ENTERED[state]];
    this.state = state;
    if (this.target) applyState(this.target, state).catch(() => undefined);
    for (const event of told) if (event !== null) this.emit(event);
  }
}
refuseTheRest('BrowserWindow', BrowserWindow.prototype);
