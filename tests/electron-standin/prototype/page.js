// Page half of the electron host. `membrane` runs once in the page's own world and once in the preload's isolated
// world; the two talk through synchronous DOM events (the only thing the worlds share). `isolated` then builds the
// sandboxed preload's `require('electron')` and runs the preload.
function membrane(side, other, secret) {
  const fns = [],
    promises = new Map();
  let seq = 0;
  const dispatch = window.dispatchEvent.bind(window),
    add = window.addEventListener.bind(window);
  const CE = CustomEvent,
    plain = (o) => {
      const p = Object.getPrototypeOf(o);
      return p === null || p === Object.prototype;
    };
  const out = (v, depth = 0) => {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    if (typeof v === 'function') {
      let id = fns.indexOf(v);
      if (id < 0) id = fns.push(v) - 1;
      return { k: 'f', id };
    }
    if (v === null || typeof v !== 'object') {
      if (typeof v === 'symbol') throw new TypeError('An object could not be cloned.');
      return { k: 'v', v };
    }
    if (v instanceof Promise) {
      const id = side + seq++;
      v.then(
        (r) => {
          try {
            post({ op: 'settle', id, ok: true, v: out(r) });
          } catch (e) {
            post({ op: 'settle', id, ok: false, v: err(e) });
          }
        },
        (e) => post({ op: 'settle', id, ok: false, v: err(e) }),
      );
      return { k: 'p', id };
    }
    if (v instanceof Error) return { k: 'e', v: [v.message, v.stack] };
    if (v instanceof Node)
      throw new Error('electron host: passing DOM nodes over contextBridge is not supported');
    if (Array.isArray(v)) return { k: 'a', v: v.map((x) => out(x, depth + 1)) };
    if (plain(v)) return { k: 'o', v: Object.keys(v).map((key) => [key, out(v[key], depth + 1)]) };
    // Anything else (Date, Map, Uint8Array, Blob, File ...) goes by the browser's own structured clone; class instances become plain.
    if (Object.prototype.toString.call(v) === '[object Object]')
      return { k: 'o', v: Object.keys(v).map((key) => [key, out(v[key], depth + 1)]) };
    return { k: 'v', v };
  };
  const err = (e) => (e instanceof Error ? { k: 'e', v: [e.message, e.stack] } : out(e));
  const into = (n, freeze) => {
    let r;
    switch (n.k) {
      case 'v':
        return n.v;
      case 'f':
        r = (...args) => call(n.id, args);
        break;
      case 'p':
        r = new Promise((resolve, reject) => promises.set(n.id, { resolve, reject }));
        break;
      case 'e':
        r = new Error(n.v[0]);
        r.stack = n.v[1];
        break;
      case 'a':
        r = n.v.map((x) => into(x, freeze));
        break;
      case 'o':
        r = {};
        for (const [k, x] of n.v) r[k] = into(x, freeze);
        break;
    }
    return freeze && (n.k === 'a' || n.k === 'o') ? Object.freeze(r) : r;
  };
  let reply;
  add(secret + 'r' + side, (e) => {
    reply = e.detail;
  });
  const post = (msg) => dispatch(new CE(secret + other, { detail: msg }));
  const call = (id, args) => {
    reply = undefined;
    post({ op: 'call', id, args: args.map((a) => out(a)) });
    const r = reply;
    reply = undefined;
    if (!r) throw new Error('An object could not be cloned.');
    if (!r.ok) throw into(r.v);
    return into(r.v);
  };
  add(secret + side, (e) => {
    const m = e.detail;
    if (m.op === 'settle') {
      const p = promises.get(m.id);
      promises.delete(m.id);
      if (p) (m.ok ? p.resolve : p.reject)(into(m.v));
      return;
    }
    if (m.op === 'expose') {
      Object.defineProperty(window, m.key, {
        value: into(m.v, true),
        enumerable: true,
        writable: false,
        configurable: false,
      });
      return;
    }
    let r;
    try {
      r = { ok: true, v: out(fns[m.id](...m.args.map((a) => into(a)))) };
    } catch (x) {
      r = { ok: false, v: err(x) };
    }
    dispatch(new CE(secret + 'r' + other, { detail: r }));
  });
  return {
    expose(key, api) {
      post({ op: 'expose', key, v: out(api) });
    },
  };
}
function isolated(bridge, codec, env, preload) {
  const binding = globalThis.__electronHost;
  delete globalThis.__electronHost;
  const { encode, decode } = codec;
  delete globalThis.__codec;
  const listeners = new Map(),
    pending = new Map();
  let seq = 0;
  // A synchronous round trip: the host has this session's debugger enabled and answers while we are paused here.
  const sync = (op, arg) => {
    const box = { op, arg, out: undefined };
    debugger;
    return box.out;
  };
  const on = (ch, fn, once) => {
    if (!listeners.has(ch)) listeners.set(ch, []);
    listeners.get(ch).push({ fn, once });
    return ipcRenderer;
  };
  const off = (ch, fn) => {
    const l = listeners.get(ch) || [];
    const i = l.findIndex((x) => x.fn === fn);
    if (i >= 0) l.splice(i, 1);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (ch, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++seq,
          payload = encode(args);
        pending.set(id, { ch, resolve, reject });
        binding(JSON.stringify({ op: 'invoke', id, ch, payload }));
      }),
    send: (ch, ...args) => binding(JSON.stringify({ op: 'send', ch, payload: encode(args) })),
    sendSync: (ch, ...args) => decode(sync('sendSync', JSON.stringify({ ch, payload: encode(args) }))),
    on: (ch, fn) => on(ch, fn),
    addListener: (ch, fn) => on(ch, fn),
    once: (ch, fn) => on(ch, fn, true),
    off,
    removeListener: off,
    removeAllListeners: (ch) => {
      ch === undefined ? listeners.clear() : listeners.delete(ch);
      return ipcRenderer;
    },
    listenerCount: (ch) => (listeners.get(ch) || []).length,
  };
  const parts = new Map();
  globalThis.__fromHost = (op, a, b) => {
    if (op === 'part') {
      parts.set(a, (parts.get(a) || []).concat(b));
      return;
    }
    if (parts.has(a)) {
      b = parts.get(a).join('') + b;
      parts.delete(a);
    }
    if (op === 'reply') {
      const p = pending.get(a);
      pending.delete(a);
      const r = decode(b);
      if (r.error !== undefined) p.reject(new Error(`Error invoking remote method '${p.ch}': ${r.error}`));
      else p.resolve(r.result);
      return;
    }
    const event = { sender: ipcRenderer, ports: [] };
    for (const l of [...(listeners.get(a) || [])]) {
      if (l.once) off(a, l.fn);
      l.fn(event, ...decode(b));
    }
  };
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key, api) {
        if (exposed.has(key))
          throw new Error(`Cannot bind an API on top of an existing property on the window object`);
        exposed.add(key);
        bridge.expose(key, api);
      },
    },
    webUtils: {
      getPathForFile(file) {
        if (!(file instanceof File))
          throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.");
        return sync('path', file);
      },
    },
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1, setZoomLevel() {}, getZoomLevel: () => 0 },
    crashReporter: {},
    nativeImage: {},
  };
  const exposed = new Set();
  // Exactly what a sandboxed preload may require: electron's renderer half (plus node's events/timers/url, not offered here).
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const process = Object.freeze({
    ...env,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    on() {},
    once() {},
  });
  window.addEventListener('keydown', (e) =>
    setTimeout(() => {
      if (!e.defaultPrevented)
        binding(
          JSON.stringify({ op: 'key', k: [e.ctrlKey, e.shiftKey, e.altKey, e.metaKey, e.key, e.code] }),
        );
    }),
  );
  const module = { exports: {} };
  try {
    preload(require, process, module, module.exports, globalThis);
  } catch (e) {
    console.error('Unable to load preload script: ' + env.preloadPath, e);
    binding(JSON.stringify({ op: 'preload-error', message: String((e && e.stack) || e) }));
  }
}
