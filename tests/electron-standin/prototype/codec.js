// Structured-clone codec over JSON text. Runs in Node and in the page (its source is injected), so: no imports.
(function (root) {
  'use strict';
  const TA = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const ERR = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
  const b64 = (u8) => {
    if (typeof Buffer === 'function')
      return Buffer.from(u8.buffer, u8.byteOffset, u8.byteLength).toString('base64');
    if (u8.toBase64) return u8.toBase64();
    let s = '';
    for (let i = 0; i < u8.length; i += 0x8000)
      s += String.fromCharCode.apply(null, u8.subarray(i, i + 0x8000));
    return btoa(s);
  };
  const unb64 = (s) => {
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(s, 'base64'));
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(s);
    return Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
  };
  const fail = () => {
    throw new Error('An object could not be cloned.');
  };
  const tag = (v) => Object.prototype.toString.call(v).slice(8, -1);
  function encode(value) {
    const seen = new Map();
    const enc = (v) => {
      switch (typeof v) {
        case 'undefined':
          return { t: 'u' };
        case 'boolean':
        case 'string':
          return v;
        case 'number':
          return Number.isFinite(v) && !Object.is(v, -0)
            ? v
            : { t: 'n', v: Object.is(v, -0) ? '-0' : String(v) };
        case 'bigint':
          return { t: 'i', v: String(v) };
        case 'function':
        case 'symbol':
          return fail();
      }
      if (v === null) return null;
      if (seen.has(v)) return { t: 'r', v: seen.get(v) };
      const id = seen.size;
      seen.set(v, id);
      if (Array.isArray(v)) return { t: 'a', v: Array.from(v, enc) };
      const kind = tag(v);
      if (v instanceof ArrayBuffer || kind === 'ArrayBuffer') return { t: 'b', v: b64(new Uint8Array(v)) };
      if (ArrayBuffer.isView(v))
        return {
          t: 't',
          k: TA[kind] ? kind : 'Uint8Array',
          v: b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)),
        };
      if (kind === 'Date') return { t: 'd', v: v.getTime() };
      if (kind === 'RegExp') return { t: 'x', v: [v.source, v.flags] };
      if (kind === 'Map') return { t: 'm', v: Array.from(v, ([a, b]) => [enc(a), enc(b)]) };
      if (kind === 'Set') return { t: 's', v: Array.from(v, enc) };
      if (kind === 'Error')
        return {
          t: 'e',
          k: ERR[v.name] ? v.name : 'Error',
          v: [v.message, v.stack],
          c: 'cause' in v ? enc(v.cause) : undefined,
        };
      if (kind === 'Boolean' || kind === 'Number' || kind === 'String') return { t: 'w', v: v.valueOf() };
      // Blob, File, Element, Promise, WeakMap, Proxy of host objects ...: V8's serializer (which Electron's IPC uses) refuses them.
      if (kind !== 'Object') return fail();
      const out = [];
      for (const k of Object.keys(v)) out.push([k, enc(v[k])]); // prototype and accessors are lost, as in the real thing
      return { t: 'o', v: out };
    };
    return JSON.stringify(enc(value));
  }
  function decode(text) {
    const objs = [];
    const dec = (n) => {
      if (n === null || typeof n !== 'object') return n;
      const keep = (o) => (objs.push(o), o);
      switch (n.t) {
        case 'u':
          return undefined;
        case 'n':
          return n.v === '-0' ? -0 : Number(n.v);
        case 'i':
          return BigInt(n.v);
        case 'r':
          return objs[n.v];
        case 'a': {
          const a = keep([]);
          for (const x of n.v) a.push(dec(x));
          return a;
        }
        case 'o': {
          const o = keep({});
          for (const [k, x] of n.v)
            Object.defineProperty(o, k, {
              value: dec(x),
              writable: true,
              enumerable: true,
              configurable: true,
            });
          return o;
        }
        case 'b':
          return keep(unb64(n.v).buffer);
        case 't': {
          const u = unb64(n.v);
          return keep(
            new TA[n.k](
              u.buffer,
              0,
              n.k === 'DataView' ? u.byteLength : u.byteLength / TA[n.k].BYTES_PER_ELEMENT,
            ),
          );
        }
        case 'd':
          return keep(new Date(n.v));
        case 'x':
          return keep(new RegExp(...n.v));
        case 'm': {
          const m = keep(new Map());
          for (const [a, b] of n.v) m.set(dec(a), dec(b));
          return m;
        }
        case 's': {
          const s = keep(new Set());
          for (const x of n.v) s.add(dec(x));
          return s;
        }
        case 'e': {
          const e = keep(new ERR[n.k](n.v[0]));
          e.stack = n.v[1];
          if (n.c !== undefined) e.cause = dec(n.c);
          return e;
        }
        case 'w':
          return keep(Object(n.v));
      }
    };
    return dec(JSON.parse(text));
  }
  const api = { encode, decode };
  if (typeof module === 'object' && module.exports) module.exports = api;
  else root.__codec = api;
})(globalThis);
