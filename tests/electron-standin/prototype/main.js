'use strict';
// The main-process half of the electron stand-in: the `electron` module, implemented over Node and a stock Chromium.
const { EventEmitter } = require('node:events');
const fs = require('node:fs'),
  path = require('node:path'),
  os = require('node:os'),
  http = require('node:http'),
  net_ = require('node:net'),
  crypto = require('node:crypto');
const { Readable } = require('node:stream'),
  { fileURLToPath } = require('node:url'),
  { execFileSync, fork } = require('node:child_process');
const codec = require('./codec.js'),
  { launch } = require('./cdp.js');
const codecSource = fs.readFileSync(path.join(__dirname, 'codec.js'), 'utf8'),
  pageSource = fs.readFileSync(path.join(__dirname, 'page.js'), 'utf8');
const CHUNK = Number(process.env.LECTERN_STANDIN_CHUNK || 1 << 18),
  WORLD = 'Electron Isolated Context',
  VERSION = process.env.LECTERN_STANDIN_VERSION || '45.4.1';
let cdp,
  chromium,
  port,
  quitting = false,
  exiting = false,
  focused,
  chromeVersion = '156.0.0.0';
const unsupported = (what) => {
  throw new Error(`electron host: ${what} is not supported by the stand-in`);
};
const cancellable = () => {
  const e = {
    defaultPrevented: false,
    preventDefault() {
      e.defaultPrevented = true;
    },
  };
  return e;
};

// ---- app ---------------------------------------------------------------------------------------------------------
const switches = new Map(),
  paths = new Map(),
  info = { path: process.cwd(), name: 'Electron', version: VERSION };
let readyResolve,
  lock,
  deferred = false,
  ready = false;
const readyPromise = new Promise((r) => {
  readyResolve = r;
});
class App extends EventEmitter {
  whenReady() {
    return readyPromise;
  }
  isReady() {
    return ready;
  }
  getAppPath() {
    return info.path;
  }
  getName() {
    return info.name;
  }
  setName(n) {
    info.name = n;
  }
  get name() {
    return info.name;
  }
  set name(n) {
    info.name = n;
  }
  getVersion() {
    return info.version;
  }
  getLocale() {
    return switches.get('lang') || 'en-US';
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  getSystemLocale() {
    return this.getLocale();
  }
  get isPackaged() {
    return false;
  }
  setPath(name, p) {
    if (!path.isAbsolute(p)) throw new Error('Path must be absolute');
    paths.set(name, p);
  }
  getPath(name) {
    if (paths.has(name)) return paths.get(name);
    const config = process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
    switch (name) {
      case 'home':
        return os.homedir();
      case 'appData':
        return config;
      case 'temp':
        return os.tmpdir();
      case 'userData':
        return path.resolve(switches.get('user-data-dir') || path.join(config, info.name));
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return path.join(this.getPath('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.getPath('userData'), 'Crashpad');
      case 'exe':
      case 'module':
        return process.argv[0];
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return path.join(os.homedir(), name[0].toUpperCase() + name.slice(1));
    }
    throw new Error(`Failed to get '${name}' path`);
  }
  requestSingleInstanceLock(additionalData) {
    if (lock) return true;
    const dir = this.getPath('userData'),
      file = path.join(dir, 'electron-host.lock');
    fs.mkdirSync(dir, { recursive: true });
    try {
      const held = JSON.parse(fs.readFileSync(file, 'utf8'));
      process.kill(held.pid, 0);
      execFileSync(
        process.execPath,
        [
          '-e',
          'const s=require("net").connect(process.argv[1],()=>s.end(process.argv[2]))',
          held.sock,
          codec.encode([process.argv, process.cwd(), additionalData]),
        ],
        { stdio: 'ignore', timeout: 5000 },
      );
      return false;
    } catch {
      /* no lock, or its holder is gone */
    }
    const sock = path.join(os.tmpdir(), `eh-${process.pid}-${crypto.randomBytes(4).toString('hex')}.sock`);
    lock = net_.createServer((c) => {
      let t = '';
      c.on('data', (d) => {
        t += d;
      });
      c.on('end', () => {
        const [argv, cwd, data] = codec.decode(t);
        this.emit('second-instance', cancellable(), argv, cwd, data);
      });
    });
    lock.listen(sock);
    lock.unref();
    lock.file = file;
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, sock }));
    return true;
  }
  hasSingleInstanceLock() {
    return !!lock;
  }
  releaseSingleInstanceLock() {
    if (lock) {
      lock.close();
      fs.rmSync(lock.file, { force: true });
      lock = undefined;
    }
  }
  async quit() {
    if (quitting) return;
    quitting = true;
    const before = cancellable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) {
      quitting = false;
      return;
    }
    for (const w of BrowserWindow.getAllWindows())
      if (!(await w._close())) {
        quitting = false;
        return;
      }
    const will = cancellable();
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      quitting = false;
      return;
    }
    this.exit(0, true);
  }
  async exit(code = 0) {
    if (exiting) return;
    exiting = true;
    this.emit('quit', cancellable(), code);
    this.releaseSingleInstanceLock();
    if (chromium) {
      const gone = new Promise((r) => chromium.once('exit', r));
      cdp.root.send('Browser.close').catch(() => {});
      const t = setTimeout(() => chromium.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(t);
    }
    process.exit(code);
  }
  relaunch() {
    unsupported('app.relaunch');
  }
  focus() {}
  show() {}
  hide() {}
  enableSandbox() {}
  disableHardwareAcceleration() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  addRecentDocument(p) {
    recorded.push({ api: 'app.addRecentDocument', path: p });
  }
  clearRecentDocuments() {}
  setAsDefaultProtocolClient() {
    return true;
  }
  isDefaultProtocolClient() {
    return false;
  }
  getGPUFeatureStatus() {
    return {};
  }
  getAppMetrics() {
    return [];
  }
}
const app = new App(),
  recorded = [];
app.commandLine = {
  appendSwitch: (k, v = '') => {
    if ((k === 'enable-features' || k === 'disable-features') && switches.get(k))
      v = switches.get(k) + ',' + v;
    switches.set(k, String(v));
  },
  appendArgument() {},
  hasSwitch: (k) => switches.has(k),
  getSwitchValue: (k) => switches.get(k) || '',
  removeSwitch: (k) => {
    switches.delete(k);
  },
};
app.dock =
  process.platform === 'darwin' ? { setMenu() {}, setIcon() {}, setBadge() {}, bounce() {} } : undefined;

// ---- ipc ---------------------------------------------------------------------------------------------------------
class IpcMain extends EventEmitter {
  _handlers = new Map();
  handle(ch, fn) {
    if (this._handlers.has(ch)) throw new Error(`Attempted to register a second handler for '${ch}'`);
    this._handlers.set(ch, fn);
  }
  handleOnce(ch, fn) {
    this.handle(ch, (...a) => {
      this.removeHandler(ch);
      return fn(...a);
    });
  }
  removeHandler(ch) {
    this._handlers.delete(ch);
  }
}
const ipcMain = new IpcMain();

// ---- custom schemes: app://host/path is served from http://host.app.localhost/path (a secure context, own origin) --
const schemes = new Map();
const toHttp = (u) => {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(u);
  return m && schemes.has(m[1]) ? `http://${m[2] || '_'}.${m[1]}.localhost${m[3] || '/'}` : u;
};
const toApp = (u) => {
  const m = /^http:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(.*)$/i.exec(u);
  return m && schemes.has(m[2]) ? `${m[2]}://${m[1] === '_' ? '' : m[1]}${m[3]}` : u;
};
const protocol = {
  registerSchemesAsPrivileged(list) {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const s of list) privileged.set(s.scheme, s.privileges || {});
  },
  handle(scheme, handler) {
    const p = privileged.get(scheme); // Electron would give such a page no storage and no fetch: say so instead of serving it
    if (!p || !p.standard || !p.secure)
      throw new Error(
        `electron host: the scheme '${scheme}' was not registered as standard and secure before app was ready`,
      );
    if (schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    schemes.set(scheme, handler);
  },
  unhandle(scheme) {
    schemes.delete(scheme);
  },
  isProtocolHandled: (s) => schemes.has(s),
};
const privileged = new Map();
const server = http.createServer(async (req, res) => {
  const url = toApp(`http://${req.headers.host}${req.url}`),
    scheme = url.slice(0, url.indexOf(':'));
  if (req.url === '/favicon.ico') {
    res.writeHead(404).end();
    return;
  } // Chromium's own wish, Electron does not ask
  try {
    const handler = schemes.get(scheme);
    if (!handler) {
      res.writeHead(404).end();
      return;
    }
    const headers = new Headers();
    for (const [k, v] of Object.entries(req.headers))
      if (!['host', 'connection'].includes(k)) headers.set(k, toApp(String(v)));
    const body = req.method === 'GET' || req.method === 'HEAD' ? undefined : Readable.toWeb(req);
    const response = await handler(
      new Request(url, { method: req.method, headers, body, duplex: body && 'half' }),
    );
    let out = {};
    response.headers.forEach((v, k) => {
      out[k] = v;
    });
    const hook = session.defaultSession.webRequest._headers;
    if (hook && process.env.LECTERN_STANDIN_HEADERS_ON_CUSTOM !== '0') {
      const d = await new Promise((r) =>
        hook(
          {
            url,
            method: req.method,
            statusCode: response.status,
            responseHeaders: Object.fromEntries(Object.entries(out).map(([k, v]) => [k, [v]])),
          },
          r,
        ),
      );
      if (d && d.cancel) {
        res.destroy();
        return;
      }
      if (d && d.responseHeaders)
        out = Object.fromEntries(Object.entries(d.responseHeaders).map(([k, v]) => [k.toLowerCase(), v]));
    }
    for (const s of schemes.keys())
      for (const k of ['content-security-policy', 'content-security-policy-report-only'])
        if (out[k])
          out[k] = []
            .concat(out[k])
            .map((p) => p.replace(new RegExp(`(^|[\\s;])${s}:(//\\S*)?`, 'g'), `$1http://*.${s}.localhost`));
    res.writeHead(response.status, out);
    if (response.body) Readable.fromWeb(response.body).pipe(res);
    else res.end();
  } catch (e) {
    console.error(`electron host: handler of ${url} failed`, e);
    res.destroy();
  }
});
const MIME = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  txt: 'text/plain',
};
const net = {
  async fetch(input) {
    const url = String(input.url || input);
    if (!url.startsWith('file:'))
      throw new Error('net::ERR_INTERNET_DISCONNECTED (electron host: no network)');
    const file = fileURLToPath(url);
    let data;
    try {
      data = await fs.promises.readFile(file);
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
    return new Response(data, {
      headers: { 'content-type': MIME[path.extname(file).slice(1)] || 'application/octet-stream' },
    });
  },
  isOnline: () => false,
};

// ---- session -----------------------------------------------------------------------------------------------------
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'persistent-storage': 'persistent-storage',
};
class Session extends EventEmitter {
  protocol = protocol;
  webRequest = {
    onHeadersReceived: (f, l) => {
      this.webRequest._headers = l || (typeof f === 'function' ? f : null);
    },
    onBeforeRequest: (f, l) => {
      this.webRequest._before = l || (typeof f === 'function' ? f : null);
    },
    onBeforeSendHeaders() {},
    onCompleted() {},
    onErrorOccurred() {},
  };
  setPermissionRequestHandler(h) {
    this._request = h;
  }
  setPermissionCheckHandler(h) {
    this._check = h;
  }
  setDevicePermissionHandler(h) {
    this._device = h;
  }
  setSpellCheckerLanguages() {}
  setSpellCheckerEnabled() {}
  setUserAgent() {}
  getUserAgent() {
    return '';
  }
  setProxy() {
    return Promise.resolve();
  }
  fetch(...a) {
    return net.fetch(...a);
  }
  flushStorageData() {}
  clearCache() {
    return Promise.resolve();
  }
  async clearStorageData() {
    for (const w of BrowserWindow.getAllWindows())
      await w.webContents._s.send('Storage.clearDataForOrigin', {
        origin: new URL(w.webContents._url).origin,
        storageTypes: 'all',
      });
  }
  async _permissions(wc, url) {
    // Chromium is told the handlers' answers beforehand; without a handler Electron grants, so does this
    const origin = new URL(url).origin;
    if (origin === 'null') return;
    for (const [name, electronName] of Object.entries(PERMISSIONS)) {
      let ok = true;
      if (this._request)
        ok = await new Promise((r) =>
          this._request(wc, electronName, r, { requestingUrl: toApp(url), isMainFrame: true }),
        );
      if (this._check && ok)
        ok = this._check(wc, electronName, toApp(origin), { requestingUrl: toApp(url), isMainFrame: true });
      await cdp.root
        .send('Browser.setPermission', { origin, permission: { name }, setting: ok ? 'granted' : 'denied' })
        .catch(() => {});
    }
  }
}
const defaultSession = new Session(),
  session = {
    defaultSession,
    fromPartition: (p) => (p ? unsupported('session.fromPartition') : defaultSession),
  };

// ---- windows -----------------------------------------------------------------------------------------------------
const windows = new Map(),
  contents = new Map(),
  attached = new Map();
let nextId = 1;
const waitFor = (id) => {
  if (!attached.has(id)) {
    let r;
    const p = new Promise((x) => {
      r = x;
    });
    p.resolve = r;
    attached.set(id, p);
  }
  return attached.get(id);
};
class WebContents extends EventEmitter {
  constructor(win, prefs) {
    super();
    this.setMaxListeners(0);
    this.id = win.id;
    this._win = win;
    this._prefs = prefs;
    this._url = '';
    this._popups = [];
    this._contexts = new Map();
    this.session = defaultSession;
    this.ipc = new IpcMain();
    this._secret = 'e' + crypto.randomBytes(8).toString('hex');
    this.userAgent = '';
    this.zoomLevel = 0;
    this.zoomFactor = 1;
    this.opener = null;
    this.mainFrame = {
      url: '',
      send: (...a) => this.send(...a),
      routingId: 1,
      processId: 1,
      parent: null,
      top: null,
      frames: [],
    };
    Object.defineProperty(this.mainFrame, 'url', { get: () => this.getURL() });
    Object.defineProperty(this.mainFrame, 'origin', {
      get: () => {
        const u = new URL(this.getURL());
        return `${u.protocol}//${u.host}`;
      },
    });
    contents.set(this.id, this);
    app.emit('web-contents-created', cancellable(), this);
    this._ready = this._open();
  }
  async _open() {
    await readyPromise0;
    const o = this._win._opts;
    const { targetId } = await cdp.root.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width: o.width,
      height: o.height,
    });
    this._target = targetId;
    const s = (this._s = await waitFor(targetId));
    s.on('detached', () => this._win._gone());
    s.on('Runtime.executionContextCreated', ({ context: c }) => {
      if (c.name === WORLD && c.auxData.frameId === this._frame) this._contexts.set(c.id, c);
    });
    s.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this._contexts.delete(executionContextId),
    );
    s.on('Runtime.executionContextsCleared', () => this._contexts.clear());
    s.on('Runtime.bindingCalled', (e) => this._binding(e));
    s.on('Debugger.paused', (e) => this._paused(e));
    s.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) {
        this._url = frame.url + (frame.urlFragment || '');
        this.emit('did-navigate', {}, this.getURL(), 200, 'OK');
      }
    });
    s.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    s.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {});
      if (!this._shown) {
        this._shown = true;
        this._win.emit('ready-to-show');
      }
    });
    s.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    s.on('Fetch.requestPaused', (e) => this._request(e));
    s.on('Page.windowOpen', (e) => this._popups.push(e.url));
    this._frame = targetId;
    const script = (source, worldName) =>
      s.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
    const top = (code) => `if (window === window.top && location.href !== 'about:blank') {${code}}`;
    await Promise.all([
      s.send('Page.enable'),
      s.send('Runtime.enable'),
      s.send('DOM.enable'),
      s.send('Debugger.enable'),
      s.send('Runtime.addBinding', { name: '__electronHost', executionContextName: WORLD }),
      s.send('Fetch.enable', {
        patterns: [{ resourceType: 'Document' }, { urlPattern: 'https://*' }, { urlPattern: 'http://*' }],
      }),
      script(
        top(
          `${pageSource}; membrane('m', 'i', ${JSON.stringify(this._secret)}); delete window.membrane; delete window.isolated;`,
        ).replace(/^/, '(() => {') + '})()',
      ),
    ]);
    if (this._prefs.preload) {
      const env = {
        platform: process.platform,
        arch: process.arch,
        versions: { electron: VERSION, chrome: chromeVersion, node: process.versions.node },
        preloadPath: this._prefs.preload,
      };
      await script(
        `(() => {${top(`${codecSource}\n${pageSource}\nisolated(membrane('i', 'm', ${JSON.stringify(this._secret)}), globalThis.__codec, ${JSON.stringify(env)},
        function (require, process, module, exports, global) {\n${fs.readFileSync(this._prefs.preload, 'utf8')}\n});`)}})()`,
        WORLD,
      );
    }
    const { width, height } = o;
    await s.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 0,
      mobile: false,
    });
    await this._theme();
    await s.send('Runtime.runIfWaitingForDebugger');
  }
  _theme() {
    return this._s.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' }],
    });
  }
  async _binding({ payload, executionContextId }) {
    const m = JSON.parse(payload),
      event = {
        ...cancellable(),
        processId: 1,
        frameId: 1,
        sender: this,
        senderFrame: this.mainFrame,
        reply: (...a) => this.send(...a),
        type: 'frame',
      };
    if (m.op === 'send') {
      const args = codec.decode(m.payload);
      this.emit('ipc-message', event, m.ch, ...args);
      this.ipc.emit(m.ch, event, ...args);
      ipcMain.emit(m.ch, event, ...args);
      return;
    }
    if (m.op === 'preload-error') {
      this.emit('preload-error', event, this._prefs.preload, new Error(m.message));
      console.error('electron host: preload failed:', m.message);
      return;
    }
    if (m.op === 'key') {
      accelerator(m.k, this._win);
      return;
    }
    const handler = this.ipc._handlers.get(m.ch) || ipcMain._handlers.get(m.ch);
    let r;
    try {
      if (!handler) throw new Error(`No handler registered for '${m.ch}'`);
      r = codec.encode({ result: await handler(event, ...codec.decode(m.payload)) });
    } catch (e) {
      if (handler) console.error(`Error occurred in handler for '${m.ch}':`, e);
      r = codec.encode({ error: String(e) });
    }
    this._call(executionContextId, 'reply', m.id, r);
  }
  _call(ctx, op, a, b) {
    // large messages go in pieces: Chromium reads one long pipe message in quadratic time
    const one = (...v) =>
      this._s
        .send('Runtime.callFunctionOn', {
          executionContextId: ctx,
          functionDeclaration: 'function(...a) { __fromHost(...a) }',
          arguments: v.map((value) => ({ value })),
        })
        .catch(() => {});
    let at = 0;
    for (; b.length - at > CHUNK; at += CHUNK) one('part', a, b.slice(at, at + CHUNK));
    one(op, a, b.slice(at));
  }
  async _paused({ callFrames: [f] }) {
    try {
      const ev = (expression, returnByValue) =>
        this._s.send('Debugger.evaluateOnCallFrame', {
          callFrameId: f.callFrameId,
          expression,
          returnByValue,
        });
      if (f.functionName === 'sync') {
        const op = (await ev('op', true)).result.value;
        let out = '';
        if (op === 'path') {
          const { result } = await ev('arg');
          out = (await this._s.send('DOM.getFileInfo', { objectId: result.objectId })).path;
        }
        if (op === 'sendSync') {
          const m = JSON.parse((await ev('arg', true)).result.value),
            event = { ...cancellable(), sender: this, senderFrame: this.mainFrame, returnValue: undefined };
          ipcMain.emit(m.ch, event, ...codec.decode(m.payload));
          out = codec.encode(event.returnValue);
        }
        await ev(`box.out = ${JSON.stringify(out)}`);
      }
    } catch (e) {
      console.error('electron host: sync call failed', e);
    }
    await this._s.send('Debugger.resume').catch(() => {});
  }
  async _request(e) {
    const url = toApp(e.request.url),
      ok = () => this._s.send('Fetch.continueRequest', { requestId: e.requestId }).catch(() => {}),
      no = () =>
        this._s.send('Fetch.failRequest', { requestId: e.requestId, errorReason: 'Aborted' }).catch(() => {});
    if (
      e.resourceType === 'Document' &&
      e.frameId === this._frame &&
      this._expected !== e.request.url &&
      url !== this.getURL()
    ) {
      const event = Object.assign(cancellable(), { url, isMainFrame: true });
      this.emit('will-navigate', event, url, false, true);
      if (event.defaultPrevented) {
        recorded.push({ api: 'will-navigate.prevented', url });
        return no();
      }
    }
    const before = defaultSession.webRequest._before;
    if (before) {
      const r = await new Promise((res) =>
        before(
          {
            url,
            method: e.request.method,
            resourceType: e.resourceType === 'Document' ? 'mainFrame' : e.resourceType.toLowerCase(),
            webContents: this,
          },
          res,
        ),
      );
      if (r && r.cancel) {
        recorded.push({ api: 'webRequest.cancelled', url });
        return no();
      }
    }
    ok();
  }
  async _popup(url, target) {
    const answer = this._openHandler
      ? this._openHandler({
          url: toApp(url),
          frameName: '',
          features: '',
          disposition: 'foreground-tab',
          referrer: { url: '', policy: '' },
        })
      : { action: 'allow' };
    recorded.push({ api: 'window.open', url: toApp(url), action: answer.action });
    await cdp.root.send('Target.closeTarget', { targetId: target }).catch(() => {}); // 'allow' (a child window) is not supported either
  }
  async loadURL(url) {
    await this._ready;
    this._expected = toHttp(url);
    await defaultSession._permissions(this, this._expected);
    const loaded = new Promise((r) => this.once('did-finish-load', r)),
      r = await this._s.send('Page.navigate', { url: this._expected });
    this._expected = undefined;
    if (r.errorText) {
      this.emit('did-fail-load', {}, -2, r.errorText, url, true);
      const e = new Error(`${r.errorText} loading '${url}'`);
      e.code = r.errorText;
      throw e;
    }
    await loaded;
  }
  loadFile() {
    return unsupported('loadFile (serve the page from a custom scheme)');
  }
  send(ch, ...args) {
    const text = codec.encode(args);
    this._ready.then(() => {
      for (const id of this._contexts.keys()) this._call(id, 'event', ch, text);
    });
  }
  getURL() {
    return toApp(this._url);
  }
  getTitle() {
    return this._win.getTitle();
  }
  isDestroyed() {
    return this._win._destroyed;
  }
  isLoading() {
    return false;
  }
  isFocused() {
    return focused === this._win;
  }
  isCrashed() {
    return false;
  }
  getType() {
    return 'window';
  }
  getOSProcessId() {
    return 0;
  }
  setWindowOpenHandler(h) {
    this._openHandler = h;
  }
  setVisualZoomLevelLimits() {
    return Promise.resolve();
  }
  setIgnoreMenuShortcuts() {}
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}
  isDevToolsOpened() {
    return false;
  }
  focus() {
    this._win.focus();
  }
  setZoomFactor(f) {
    this.zoomFactor = f;
  }
  getZoomFactor() {
    return this.zoomFactor;
  }
  setZoomLevel(l) {
    this.zoomLevel = l;
  }
  getZoomLevel() {
    return this.zoomLevel;
  }
  close() {
    return this._win.close();
  }
  async reload() {
    await this._ready;
    this._expected = this._url.split('#')[0];
    await this._s.send('Page.reload');
  }
  reloadIgnoringCache() {
    return this.reload();
  }
  async executeJavaScript(code) {
    await this._ready;
    const r = await this._s.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (r.exceptionDetails)
      throw new Error(r.exceptionDetails.exception?.description || r.exceptionDetails.text);
    return r.result.value;
  }
  async printToPDF(o = {}) {
    await this._ready;
    return Buffer.from(
      (
        await this._s.send('Page.printToPDF', {
          printBackground: !!o.printBackground,
          landscape: !!o.landscape,
        })
      ).data,
      'base64',
    );
  }
  async capturePage() {
    await this._ready;
    const data = Buffer.from((await this._s.send('Page.captureScreenshot')).data, 'base64');
    return { toPNG: () => data };
  }
}
for (const c of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete'])
  WebContents.prototype[c] = function () {
    this._s.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [c] }).catch(() => {});
  };
const webContents = {
  getAllWebContents: () => [...contents.values()],
  fromId: (id) => contents.get(id),
  getFocusedWebContents: () => focused && focused.webContents,
  fromDevToolsTargetId: (t) => [...contents.values()].find((c) => c._target === t),
};

class BrowserWindow extends EventEmitter {
  constructor(o = {}) {
    super();
    if (!ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.id = nextId++;
    this._opts = { width: 800, height: 600, ...o };
    const p = this._opts.webPreferences || {};
    if (
      p.nodeIntegration ||
      p.contextIsolation === false ||
      p.sandbox === false ||
      p.webSecurity === false ||
      p.webviewTag
    )
      unsupported('an unsafe webPreferences setting');
    if (p.preload && !path.isAbsolute(p.preload)) console.error('preload script must have absolute path.');
    this._title = o.title || info.name;
    this._visible = o.show !== false;
    this._state = 'normal';
    this._bounds = { x: o.x || 0, y: o.y || 0, width: this._opts.width, height: this._opts.height };
    windows.set(this.id, this);
    this.webContents = new WebContents(this, p);
    app.emit('browser-window-created', cancellable(), this);
    if (this._visible) focused = this;
  }
  static getAllWindows() {
    return [...windows.values()];
  }
  static getFocusedWindow() {
    return focused && !focused._destroyed ? focused : null;
  }
  static fromId(i) {
    return windows.get(i) || null;
  }
  static fromWebContents(c) {
    return c ? c._win : null;
  }
  loadURL(u, o) {
    return this.webContents.loadURL(u, o);
  }
  loadFile(...a) {
    return this.webContents.loadFile(...a);
  }
  reload() {
    return this.webContents.reload();
  }
  show() {
    this._visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive() {
    this._visible = true;
  }
  hide() {
    this._visible = false;
    this.emit('hide');
  }
  isVisible() {
    return this._visible;
  }
  focus() {
    if (this._destroyed) return;
    focused = this;
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
    this.webContents._ready.then(() => this.webContents._s.send('Page.bringToFront')).catch(() => {});
  }
  blur() {
    if (focused === this) focused = undefined;
    this.emit('blur');
  }
  isFocused() {
    return focused === this;
  }
  _set(s) {
    if (s === this._state) return;
    const was = this._state;
    this._state = s;
    this.emit(
      {
        minimized: 'minimize',
        maximized: 'maximize',
        fullscreen: 'enter-full-screen',
        normal: was === 'minimized' ? 'restore' : was === 'fullscreen' ? 'leave-full-screen' : 'unmaximize',
      }[s],
    );
  }
  minimize() {
    this._set('minimized');
  }
  restore() {
    this._set('normal');
  }
  maximize() {
    this._set('maximized');
  }
  unmaximize() {
    this._set('normal');
  }
  setFullScreen(f) {
    this._set(f ? 'fullscreen' : 'normal');
  }
  isMinimized() {
    return this._state === 'minimized';
  }
  isMaximized() {
    return this._state === 'maximized';
  }
  isFullScreen() {
    return this._state === 'fullscreen';
  }
  setTitle(t) {
    this._title = t;
  }
  getTitle() {
    return this._title;
  }
  setBounds(b) {
    Object.assign(this._bounds, b);
    this.webContents._ready
      .then(() =>
        this.webContents._s.send('Emulation.setDeviceMetricsOverride', {
          width: this._bounds.width,
          height: this._bounds.height,
          deviceScaleFactor: 0,
          mobile: false,
        }),
      )
      .catch(() => {});
    this.emit('resize');
  }
  getBounds() {
    return { ...this._bounds };
  }
  getNormalBounds() {
    return this.getBounds();
  }
  getContentBounds() {
    return this.getBounds();
  }
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  setContentSize(w, h) {
    this.setSize(w, h);
  }
  getSize() {
    return [this._bounds.width, this._bounds.height];
  }
  getContentSize() {
    return this.getSize();
  }
  setPosition(x, y) {
    this.setBounds({ x, y });
  }
  getPosition() {
    return [this._bounds.x, this._bounds.y];
  }
  center() {}
  setMinimumSize(w, h) {
    this._min = [w, h];
  }
  getMinimumSize() {
    return this._min || [this._opts.minWidth || 0, this._opts.minHeight || 0];
  }
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setBackgroundColor() {}
  setProgressBar(v) {
    this._progress = v;
  }
  setIcon() {}
  flashFrame() {}
  setAlwaysOnTop() {}
  setDocumentEdited(v) {
    this._edited = v;
  }
  isDocumentEdited() {
    return !!this._edited;
  }
  setRepresentedFilename(f) {
    this._file = f;
  }
  setTitleBarOverlay() {}
  moveTop() {}
  close() {
    void this._close();
  }
  async _close() {
    // true when the window went away
    if (this._destroyed) return true;
    const e = cancellable();
    this.emit('close', e);
    if (e.defaultPrevented) return false;
    await this.destroy();
    return true;
  }
  async destroy() {
    if (this._destroyed) return;
    await this.webContents._ready.catch(() => {});
    const id = this.webContents._target;
    this._gone();
    if (id) await cdp.root.send('Target.closeTarget', { targetId: id }).catch(() => {});
  }
  _gone() {
    if (this._destroyed) return;
    this._destroyed = true;
    windows.delete(this.id);
    contents.delete(this.webContents.id);
    if (focused === this) focused = [...windows.values()].pop();
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0 && !quitting && !exiting) {
      if (app.listenerCount('window-all-closed')) app.emit('window-all-closed');
      else app.quit();
    }
  }
  isDestroyed() {
    return !!this._destroyed;
  }
}

// ---- menus, dialogs, shell ... -----------------------------------------------------------------------------------
const ROLES = {
  quit: () => app.quit(),
  close: (w) => w && w.close(),
  minimize: (w) => w && w.minimize(),
  reload: (w) => w && w.webContents.reload(),
  togglefullscreen: (w) => w && w.setFullScreen(!w.isFullScreen()),
  resetzoom: (w) => w && w.webContents.setZoomLevel(0),
  zoomin: (w) => w && w.webContents.setZoomLevel(w.webContents.getZoomLevel() + 0.5),
  zoomout: (w) => w && w.webContents.setZoomLevel(w.webContents.getZoomLevel() - 0.5),
};
for (const c of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete'])
  ROLES[c.toLowerCase()] = (w) => w && w.webContents[c]();
const SUBMENUS = {
  editmenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  windowmenu: ['minimize', 'close'],
  viewmenu: ['reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  filemenu: [process.platform === 'darwin' ? 'close' : 'quit'],
  appmenu: ['about', 'hide', 'quit'],
};
class MenuItem {
  constructor(o) {
    Object.assign(
      this,
      {
        type: o.submenu ? 'submenu' : 'normal',
        label: o.role || '',
        enabled: true,
        visible: true,
        checked: false,
        accelerator: null,
        sublabel: '',
        toolTip: '',
      },
      o,
    );
    const role = o.role && o.role.toLowerCase();
    if (role && !o.submenu && SUBMENUS[role]) this.submenu = SUBMENUS[role].map((r) => ({ role: r }));
    if (Array.isArray(this.submenu)) this.submenu = Menu.buildFromTemplate(this.submenu);
    if (this.submenu) this.type = 'submenu';
    this.click = (event, win = BrowserWindow.getFocusedWindow() || undefined) => {
      if (!this.enabled) return; // a native menu does not deliver a click to a disabled item
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') {
        for (const i of this.menu.items) if (i.type === 'radio') i.checked = i === this;
      }
      if (role && ROLES[role]) ROLES[role](win);
      else if (o.click) o.click(this, win, event || {});
    };
  }
}
class Menu extends EventEmitter {
  items = [];
  append(i) {
    this.insert(this.items.length, i);
  }
  insert(at, i) {
    i.menu = this;
    this.items.splice(at, 0, i);
  }
  getMenuItemById(id) {
    for (const i of this.items) {
      if (i.id === id) return i;
      const s = i.submenu && i.submenu.getMenuItemById(id);
      if (s) return s;
    }
    return null;
  }
  popup(o = {}) {
    Menu._popped = this;
    recorded.push({ api: 'Menu.popup' });
    this.emit('menu-will-show');
    void o;
  }
  closePopup() {
    Menu._popped = undefined;
  }
  static buildFromTemplate(t) {
    if (!Array.isArray(t)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const m = new Menu();
    for (const i of t) {
      if (!i || !(i.label || i.role || i.type || i.submenu))
        throw new TypeError('Invalid template for MenuItem: must have either label, role or type');
      m.append(i instanceof MenuItem ? i : new MenuItem(i));
    }
    return m;
  }
  static setApplicationMenu(m) {
    Menu._app = m;
  }
  static getApplicationMenu() {
    return Menu._app || null;
  }
}
function accelerator([ctrl, shift, alt, meta, key, code], win) {
  const mac = process.platform === 'darwin',
    k = /^Key[A-Z]$/.test(code)
      ? code[3]
      : /^Digit\d$/.test(code)
        ? code[5]
        : key.length === 1
          ? key.toUpperCase()
          : key.replace(/^Arrow/, '');
  const match = (a) => {
    const want = { ctrl: false, shift: false, alt: false, meta: false };
    let last;
    for (const p of a.split('+')) {
      const q = p.toLowerCase();
      if (q === 'cmdorctrl' || q === 'commandorcontrol') want[mac ? 'meta' : 'ctrl'] = true;
      else if (q === 'ctrl' || q === 'control') want.ctrl = true;
      else if (q === 'shift') want.shift = true;
      else if (q === 'alt' || q === 'option') want.alt = true;
      else if (['cmd', 'command', 'meta', 'super'].includes(q)) want.meta = true;
      else last = q === 'plus' ? '+' : p.toUpperCase();
    }
    return (
      want.ctrl === ctrl &&
      want.shift === shift &&
      want.alt === alt &&
      want.meta === meta &&
      last === k.toUpperCase()
    );
  };
  const walk = (m) => {
    for (const i of m.items) {
      if (i.submenu) {
        if (walk(i.submenu)) return true;
      } else if (i.accelerator && i.enabled && i.visible !== false && match(i.accelerator)) {
        i.click({ triggeredByAccelerator: true }, win);
        return true;
      }
    }
    return false;
  };
  if (Menu._app) walk(Menu._app);
}
const ask =
  (name) =>
  (...a) => {
    throw new Error(
      `electron host: dialog.${name} was called and the test has not said what it answers: ${JSON.stringify(a[a.length - 1])}`,
    );
  };
const dialog = {};
for (const n of ['showOpenDialog', 'showSaveDialog', 'showMessageBox']) {
  dialog[n] = async (...a) => ask(n)(...a);
  dialog[n + 'Sync'] = ask(n + 'Sync');
}
dialog.showErrorBox = (title, content) => {
  recorded.push({ api: 'dialog.showErrorBox', title, content });
  console.error(title, content);
};
const shell = {
  openExternal: async (url) => {
    recorded.push({ api: 'shell.openExternal', url });
  },
  openPath: async (p) => {
    recorded.push({ api: 'shell.openPath', path: p });
    return '';
  },
  showItemInFolder: (p) => {
    recorded.push({ api: 'shell.showItemInFolder', path: p });
  },
  trashItem: async (p) => {
    recorded.push({ api: 'shell.trashItem', path: p });
    await fs.promises.rm(p, { recursive: true });
  },
  beep() {},
};
class NativeTheme extends EventEmitter {
  _source = 'system';
  get themeSource() {
    return this._source;
  }
  set themeSource(v) {
    if (!['system', 'light', 'dark'].includes(v)) throw new Error('Invalid themeSource');
    this._source = v;
    for (const w of windows.values()) w.webContents._ready.then(() => w.webContents._theme()).catch(() => {});
    setImmediate(() => this.emit('updated'));
  }
  get shouldUseDarkColors() {
    return this._source === 'dark' || (this._source === 'system' && process.env.LECTERN_STANDIN_DARK === '1');
  }
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  inForcedColorsMode = false;
  prefersReducedTransparency = false;
}
const nativeTheme = new NativeTheme();
const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
};
const clip = { text: '' },
  image = (p = Buffer.alloc(0)) => ({
    isEmpty: () => p.length === 0,
    toPNG: () => p,
    getSize: () => ({ width: 0, height: 0 }),
    toDataURL: () => '',
  });
// A child process that speaks to its parent as Electron's utilityProcess does: process.parentPort on its side.
const children = new Set();
class UtilityProcess extends EventEmitter {
  constructor(file, args, options) {
    super();
    this._child = fork(path.join(__dirname, 'utility.js'), [file, ...args], {
      stdio:
        options.stdio === 'pipe'
          ? ['ignore', 'pipe', 'pipe', 'ipc']
          : ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: options.execArgv || [],
      env: options.env || process.env,
      cwd: options.cwd,
    });
    children.add(this._child);
    this.stdout = this._child.stdout;
    this.stderr = this._child.stderr;
    this._child.on('spawn', () => this.emit('spawn'));
    this._child.on('message', (m) => this.emit('message', m));
    this._child.on('exit', (code, signal) => {
      children.delete(this._child);
      this.emit('exit', signal ? 1 : code);
    });
  }
  get pid() {
    return this._child.exitCode === null && this._child.signalCode === null ? this._child.pid : undefined;
  }
  postMessage(message, transfer) {
    if (transfer && transfer.length) unsupported('transferring ports to a utilityProcess');
    if (this._child.connected) this._child.send(message);
  }
  kill() {
    return this._child.kill();
  }
}
const utilityProcess = {
  fork(file, args = [], options = {}) {
    if (!ready) throw new Error('utilityProcess cannot be created before app is ready.');
    return new UtilityProcess(file, args, options);
  },
};
process.on('exit', () => {
  for (const c of children) c.kill('SIGKILL');
});
const electron = {
  utilityProcess,
  app,
  ipcMain,
  BrowserWindow,
  Menu,
  MenuItem,
  dialog,
  shell,
  nativeTheme,
  protocol,
  session,
  net,
  webContents,
  clipboard: {
    readText: () => clip.text,
    writeText: (t) => {
      clip.text = String(t);
    },
    clear: () => {
      clip.text = '';
    },
  },
  screen: Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
  nativeImage: {
    createFromPath: (p) => image(fs.readFileSync(p)),
    createFromBuffer: (b) => image(b),
    createEmpty: () => image(),
  },
  powerMonitor: new EventEmitter(),
  globalShortcut: { register: () => true, unregister() {}, unregisterAll() {}, isRegistered: () => false },
  safeStorage: { isEncryptionAvailable: () => false },
  crashReporter: { start() {} },
  Notification: class extends EventEmitter {
    constructor(o) {
      super();
      this.o = o;
    }
    show() {
      recorded.push({ api: 'Notification', ...this.o });
    }
    close() {}
    static isSupported() {
      return true;
    }
  },
  Tray: class {
    constructor() {
      unsupported('Tray');
    }
  },
};
Object.defineProperty(globalThis, '__electronHostRecorded', { value: recorded });

// ---- start -------------------------------------------------------------------------------------------------------
let ready0;
const readyPromise0 = new Promise((r) => {
  ready0 = r;
});
let runCalled,
  run = new Promise((r) => {
    runCalled = r;
  });
exports.electron = electron;
exports.boot = (raw) => {
  for (const a of raw) {
    const m = /^--([^=]+)(?:=(.*))?$/.exec(a);
    if (m) switches.set(m[1], m[2] || '');
  }
  Object.defineProperty(process, 'versions', {
    value: Object.freeze({ ...process.versions, electron: VERSION, chrome: chromeVersion }),
  });
  process.type = 'browser';
  process.defaultApp = true;
  process.resourcesPath = path.join(__dirname, 'resources');
};
exports.setReadyOnRun = () => {
  deferred = true;
};
exports.setApp = (dir) => {
  info.path = dir;
  try {
    const p = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    info.name = p.productName || p.name || info.name;
    info.version = p.version || info.version;
  } catch {
    /* no package.json */
  }
};
exports.start = async () => {
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  server.unref();
  port = server.address().port;
  const dir = app.getPath('sessionData');
  fs.mkdirSync(dir, { recursive: true });
  const exe = process.env.LECTERN_STANDIN_CHROMIUM || 'chromium';
  const args = [
    ...(process.env.LECTERN_STANDIN_HEADED ? [] : ['--headless=new']),
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${dir}`,
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-back-forward-cache',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-breakpad',
    '--disable-popup-blocking',
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--no-sandbox',
  ];
  for (const [k, v] of switches)
    if (
      !['inspect', 'remote-debugging-port', 'user-data-dir', 'no-sandbox', 'enable-automation'].includes(k) &&
      !args.some((a) => a.split('=')[0] === '--' + k)
    )
      args.push(v ? `--${k}=${v}` : `--${k}`);
  const l = launch(exe, args);
  chromium = l.proc;
  cdp = l.conn;
  chromium.stderr.on('data', (d) => {
    if (process.env.LECTERN_STANDIN_DEBUG || /DevTools listening/.test(d)) process.stderr.write(d);
  });
  chromium.once('exit', () => {
    if (!exiting) {
      exiting = true;
      app.releaseSingleInstanceLock();
      process.exit(1);
    }
  });
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(s, () => {
      app.exit(0);
    });
  process.on('exit', () => {
    try {
      chromium.kill('SIGKILL');
    } catch {
      /* gone */
    }
  });
  chromeVersion = (await cdp.root.send('Browser.getVersion')).product.split('/')[1];
  cdp.root.on('Target.attachedToTarget', ({ sessionId, targetInfo: t }) => {
    const s = cdp.sessions.get(sessionId),
      opener = t.openerId && webContents.fromDevToolsTargetId(t.openerId);
    if (t.type === 'page' && !opener) {
      waitFor(t.targetId).resolve(s);
      return;
    }
    if (opener) {
      setImmediate(() => opener._popup(opener._popups.shift() || t.url, t.targetId));
      return;
    }
    s.send('Runtime.runIfWaitingForDebugger').catch(() => {});
  });
  await cdp.root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  ready = true;
  ready0();
  readyResolve({});
  app.emit('ready', {}, {});
};
