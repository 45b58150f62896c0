import { Announcer, preventable } from './announcer.ts';
import { app } from './app.ts';
import { EMPTY_PAGE, whenBrowser, type Target } from './browser.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { OpenedWindow } from '../page/membrane.ts';
import { injectBridge } from './injection.ts';
import { IpcMain, ipcMain } from './ipc-main.ts';
import { linkIpc } from './ipc-link.ts';
import { pressKey } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { guardRequests, type Navigation } from './navigation.ts';
import { focusedWindow, openWindows } from './open-windows.ts';
import { pdfRequest, type PdfOptions } from './pdf.ts';
import { calledBy, servedAs } from './protocol.ts';
import { refuse, refuseTheRest } from './refuse.ts';
import { record, say } from './report.ts';
import { defaultSession } from './session.ts';

const EVENTS = new Set([
  'did-navigate',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'render-process-gone',
  'preload-error',
  'ipc-message',
  'destroyed',
  // Of webviews, which windows refuse.
  'will-attach-webview',
]);

type OpenHandler = (details: object) => { action: 'allow' | 'deny' };
type OpenPage = Target & { send(channel: string, args: unknown[]): void };

/** The page of a window. */
export class WebContents extends Announcer {
  readonly session = defaultSession;
  readonly ipc = new IpcMain();
  readonly mainFrame: { url: string; origin: string; parent: null; routingId: number; processId: number };
  /** Not of Electron: the page, once Chromium has opened it. */
  readonly page: Promise<OpenPage>;
  private url = '';
  private loading: string | null = null;
  private crashed = false;
  private openHandler: OpenHandler | null = null;

  constructor(
    readonly id: number,
    private readonly window: BrowserWindow,
    private readonly preload: string | undefined,
  ) {
    super('WebContents', EVENTS);
    const getURL = (): string => this.getURL();
    this.mainFrame = {
      get url() {
        return getURL();
      },
      get origin() {
        const { protocol, host } = new URL(getURL());
        return `${protocol}//${host}`;
      },
      parent: null,
      routingId: 1,
      processId: 1,
    };
    refuseTheRest('WebFrameMain', this.mainFrame);
    app.emit('web-contents-created', preventable({}), this);
    this.page = this.open();
    this.page.catch((error: unknown) => say(`the page of window ${id} did not open: ${String(error)}`));
  }

  private async open(): Promise<OpenPage> {
    const browser = await whenBrowser;
    const [width, height] = this.window.getContentSize();
    const target = await browser.openPage(width, height);
    const { session, id: frame } = target;
    this.watch(target);
    const { send } = linkIpc(session, frame, {
      handlerOf: (channel) => this.ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel),
      eventOf: () =>
        preventable({ sender: this, senderFrame: this.mainFrame, returnValue: undefined as unknown }),
      sent: (event, channel, args) => {
        this.emit('ipc-message', event, channel, ...args);
        this.ipc.emit(channel, event, ...args);
        ipcMain.emit(channel, event, ...args);
      },
      opened: (opened) => this.answerOpen(opened),
      pressed: (key) => pressKey(key, this.window),
      preloadFailed: (message) => {
        say(`the preload failed: ${message}`);
        this.emit('preload-error', preventable({}), this.preload, new Error(message));
      },
    });
    this.catchPopups(target);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('DOM.enable'),
      session.send('Debugger.enable'),
      session.send('Inspector.enable'),
      guardRequests(session, frame, (address) => this.isExpected(address), {
        mayNavigate: (navigation) => this.mayNavigate(navigation),
        mayRequest: (request) => this.mayRequest(request),
      }),
    ]);
    await injectBridge(session, this.preload);
    await nativeTheme.applyTo(session);
    await this.window.adopt(target);
    await session.send('Runtime.runIfWaitingForDebugger');
    return { ...target, send };
  }

  private watch({ session, id }: Target): void {
    session.onDetached(() => this.window.vanish());
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined || frame.url === EMPTY_PAGE) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.emit('did-navigate', preventable({}), this.getURL(), 200, 'OK');
    });
    session.on('Page.navigatedWithinDocument', ({ url, frameId }) => {
      if (frameId === id) this.url = url;
    });
    session.on('Page.domContentEventFired', () => this.tell('dom-ready'));
    session.on('Page.loadEventFired', () => this.tell('did-finish-load'));
    session.on('Inspector.targetCrashed', () => {
      this.crashed = true;
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', preventable({}), details);
      app.emit('render-process-gone', preventable({}), this, details);
    });
  }

  /** Of the app's own pages; the empty one that a window begins with is none. */
  private tell(event: 'dom-ready' | 'did-finish-load'): void {
    if (this.url === '') return;
    this.crashed = false;
    this.emit(event, preventable({}));
  }

  private isExpected(address: string): boolean {
    return this.loading === address || address === this.url.split('#')[0];
  }

  private mayNavigate({ url, isMainFrame, redirected }: Navigation): boolean {
    const frame = isMainFrame ? this.mainFrame : null;
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: this.mainFrame });
    if (redirected) this.emit('will-redirect', event, url, false, isMainFrame);
    else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event, url, false, true);
    }
    if (event.defaultPrevented) record({ api: 'navigation prevented', url });
    return !event.defaultPrevented;
  }

  private async mayRequest(request: { url: string; method: string; resourceType: string }): Promise<boolean> {
    const allowed = await defaultSession.allows({ ...request, webContents: this });
    if (!allowed) record({ api: 'request cancelled', url: request.url });
    return allowed;
  }

  /** A window that a link opened is closed before it has loaded anything: child windows are not supported. */
  private catchPopups({ session, id }: Target): void {
    const addresses: string[] = [];
    session.on('Page.windowOpen', ({ url }) => addresses.push(url));
    void whenBrowser.then((browser) =>
      browser.onPopup(id, (popup) => {
        // The event that names the address may come just after the window.
        setImmediate(() => {
          this.answerOpen({ url: addresses.shift() ?? popup.url, frameName: '', features: '' });
          browser.connection.root.send('Target.closeTarget', { targetId: popup.id }).catch(() => undefined);
        });
      }),
    );
  }

  private answerOpen({ url: address, ...rest }: OpenedWindow): void {
    const url = calledBy(address);
    const answer = this.openHandler?.({ url, ...rest, disposition: 'foreground-tab' }) ?? { action: 'allow' };
    record({ api: 'window.open', url, action: answer.action });
    if (answer.action === 'allow') say(`the page opened ${url}; the stand-in has no child windows`);
  }

  // --- Electron's own ---

  async loadURL(address: string): Promise<void> {
    const { session } = await this.page;
    const served = servedAs(address);
    if (served === address) refuse(`loading ${address}: only schemes served through protocol.handle`);
    await defaultSession.decidePermissions(this, served);
    this.loading = served;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await session.send('Page.navigate', { url: served });
    this.loading = null;
    if (errorText !== undefined) {
      this.emit('did-fail-load', preventable({}), -2, errorText, address, true);
      throw Object.assign(new Error(`${errorText} loading '${address}'`), { code: errorText, url: address });
    }
    await loaded;
  }

  reload(): void {
    void this.page.then(({ session }) => session.send('Page.reload', {})).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.page.then((page) => page.send(channel, args));
  }

  getURL(): string {
    return calledBy(this.url);
  }

  getType(): string {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }

  isFocused(): boolean {
    return focusedWindow() === this.window;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { session } = await this.page;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  /** What is asked in Electron's words is asked of Chromium in its own; what is not known here is refused. */
  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const asked = pdfRequest(options);
    const { session } = await this.page;
    const { data } = await session.send('Page.printToPDF', asked);
    return Buffer.from(data, 'base64');
  }

  forcefullyCrashRenderer(): void {
    void this.page.then(({ session }) => session.send('Page.crash')).catch(() => undefined);
  }

  focus(): void {
    this.window.focus();
  }

  close(): void {
    this.window.close();
  }

  undo = (): void => this.edit('undo');
  redo = (): void => this.edit('redo');
  cut = (): void => this.edit('cut');
  copy = (): void => this.edit('copy');
  paste = (): void => this.edit('paste');
  selectAll = (): void => this.edit('selectAll');
  delete = (): void => this.edit('delete');

  /** Not of Electron: an editing command by its name. */
  edit(command: string): void {
    void this.page
      .then(({ session }) =>
        session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
      )
      .catch(() => undefined);
  }
}
refuseTheRest('WebContents', WebContents.prototype);

const everyContents = (): WebContents[] => [...openWindows.values()].map((window) => window.webContents);

/** `webContents`. */
export const webContents = refuseTheRest('webContents', {
  getAllWebContents: everyContents,
  fromId: (id: number): WebContents | undefined => everyContents().find((contents) => contents.id === id),
  getFocusedWebContents: (): WebContents | null => focusedWindow()?.webContents ?? null,
  fromDevToolsTargetId: (target: string): WebContents | undefined =>
    [...openWindows.values()].find((window) => window.isShowing(target))?.webContents,
});
