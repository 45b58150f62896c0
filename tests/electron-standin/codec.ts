/**
 * Carries values between the main process and the page as structured clones would: undefined, NaN, bigint, Date,
 * Map, Set, RegExp, Error, buffers, typed arrays, shared and cyclic references. Runs on both sides, so it may use
 * nothing but the language and what Node and browsers share.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const VIEWS = {
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
const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };

/** JSON text of a structured clone of `value`. Throws what Electron throws for functions, symbols, files and the like. */
export function encode(value: unknown): string {
  if (isJson(value, new Set())) return JSON.stringify({ t: 'json', v: value });
  const numbers = new Map<object, number>();
  return JSON.stringify(pack(value));

  function pack(item: unknown): Json {
    switch (typeof item) {
      case 'undefined':
        return { t: 'undefined' };
      case 'boolean':
      case 'string':
        return item;
      case 'number':
        return Number.isFinite(item) && !Object.is(item, -0)
          ? item
          : { t: 'number', v: Object.is(item, -0) ? '-0' : String(item) };
      case 'bigint':
        return { t: 'bigint', v: String(item) };
      case 'object':
        return item === null ? null : packObject(item);
      default:
        return uncloneable();
    }
  }

  function packObject(item: object): Json {
    const known = numbers.get(item);
    if (known !== undefined) return { t: 'again', v: known };
    numbers.set(item, numbers.size);
    if (Array.isArray(item)) return { t: 'array', v: Array.from(item, pack) };
    if (ArrayBuffer.isView(item)) {
      const bytes = new Uint8Array(item.buffer, item.byteOffset, item.byteLength);
      return { t: 'view', k: viewName(item), v: toBase64(bytes) };
    }
    switch (Object.prototype.toString.call(item).slice(8, -1)) {
      case 'ArrayBuffer':
        return { t: 'buffer', v: toBase64(new Uint8Array(item as ArrayBuffer)) };
      case 'Date':
        return { t: 'date', v: (item as Date).getTime() };
      case 'RegExp':
        return { t: 'regexp', v: [(item as RegExp).source, (item as RegExp).flags] };
      case 'Map':
        return { t: 'map', v: Array.from(item as Map<unknown, unknown>, ([a, b]) => [pack(a), pack(b)]) };
      case 'Set':
        return { t: 'set', v: Array.from(item as Set<unknown>, pack) };
      case 'Error':
        return packError(item as Error);
      case 'Boolean':
      case 'Number':
      case 'String':
        return { t: 'boxed', v: (item as { valueOf(): Json }).valueOf() };
      case 'Object':
        // Prototype and accessors are lost, as in every structured clone.
        return { t: 'object', v: Object.entries(item).map(([key, value]) => [key, pack(value)]) };
      default:
        return uncloneable();
    }
  }

  function packError(error: Error): Json {
    const kind = error.name in ERRORS ? error.name : 'Error';
    const packed: Json = { t: 'error', k: kind, v: [error.message, error.stack ?? ''] };
    return 'cause' in error ? { ...packed, c: pack(error.cause) } : packed;
  }
}

/** Whether JSON keeps all of a value: most messages are such, and need no packing of each part. */
function isJson(value: unknown, seen: Set<object>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) return Array.from(value).every((each) => isJson(each, seen));
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false;
  return Object.values(value).every((each) => isJson(each, seen));
}

/** The value `encode` was given. Only ever reads what the other half wrote. */
export function decode(text: string): unknown {
  const objects: unknown[] = [];
  const packed = JSON.parse(text) as { t?: string; v: unknown } | null;
  return packed?.t === 'json' ? packed.v : unpack(packed as Json);

  function keep<T>(made: T): T {
    objects.push(made);
    return made;
  }

  function unpack(item: Json): unknown {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
    const value = item['v'] as never;
    switch (item['t']) {
      case 'number':
        return Number(value);
      case 'bigint':
        return BigInt(value);
      case 'again':
        return objects[value];
      case 'array':
        return fill(keep<unknown[]>([]), value as Json[], (array, each) => array.push(unpack(each)));
      case 'object':
        return fill(keep({}), value as [string, Json][], define);
      case 'buffer':
        return keep(fromBase64(value).buffer);
      case 'view':
        return keep(viewOf(item['k'] as keyof typeof VIEWS, fromBase64(value)));
      case 'date':
        return keep(new Date(value));
      case 'regexp':
        return keep(new RegExp(value[0], value[1]));
      case 'map':
        return fill(keep(new Map()), value as [Json, Json][], (map, [a, b]) => map.set(unpack(a), unpack(b)));
      case 'set':
        return fill(keep(new Set()), value as Json[], (set, each) => set.add(unpack(each)));
      case 'error':
        return unpackError(item);
      case 'boxed':
        return keep(Object(value));
      default:
        return undefined;
    }
  }

  /** Not an assignment: a key named `__proto__` is data like any other. */
  function define(object: object, [key, each]: [string, Json]): void {
    const property = { value: unpack(each), writable: true, enumerable: true, configurable: true };
    Object.defineProperty(object, key, property);
  }

  function unpackError(item: { [key: string]: Json }): Error {
    const [message, stack] = item['v'] as [string, string];
    const error = keep(new ERRORS[item['k'] as keyof typeof ERRORS](message));
    error.stack = stack;
    if (item['c'] !== undefined) error.cause = unpack(item['c']);
    return error;
  }
}

function fill<Made, Each>(made: Made, items: Each[], put: (made: Made, each: Each) => void): Made {
  for (const each of items) put(made, each);
  return made;
}

function uncloneable(): never {
  throw new Error('An object could not be cloned.');
}

function viewName(view: ArrayBufferView): string {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  return name in VIEWS ? name : 'Uint8Array';
}

function viewOf(name: keyof typeof VIEWS, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
  const View: new (buffer: ArrayBuffer) => ArrayBufferView = VIEWS[name];
  return new View(bytes.buffer);
}

/** `btoa` takes a string of bytes, and a call takes only so many arguments: 32 KiB at a time. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
