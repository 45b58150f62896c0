import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HOST, SCHEME, type Hash } from '../bridge/contract.ts';

/** What the page may do: no inline script, no eval, nothing from elsewhere, nothing framed or sent. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Served {
  /** Folder of the built page. */
  readonly root: string;
  version(hash: Hash): Promise<Uint8Array | null>;
}

/** Answers `app://lectern/...`: files of the built page, and versions of the vault under `/version/<hash>`. */
export function createSchemeHandler({ root, version }: Served): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return respond(405, 'Only reading is possible.');
    const target = locate(request.url);
    if (target === null) return respond(404, 'There is nothing here.');
    if ('version' in target) {
      const bytes = await version(target.version);
      return bytes ? respond(200, bytes, '.json') : respond(404, 'This version is not in the vault.');
    }
    const file = path.resolve(root, ...target.segments);
    if (file !== root && !file.startsWith(root + path.sep)) return respond(404, 'There is nothing here.');
    const bytes = await readFile(file).catch(() => null);
    return bytes ? respond(200, bytes, path.extname(file)) : respond(404, 'There is nothing here.');
  };
}

/**
 * What an address names: a version, or the segments of a file's path. Null for another host and for any segment
 * that is not a plain file name, however it was encoded.
 */
export function locate(address: string): { version: Hash } | { segments: string[] } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  const segments: string[] = [];
  for (const raw of url.pathname.split('/').slice(1)) {
    const plain = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/u.test(raw) && !raw.includes('..');
    if (!plain && raw !== '') return null;
    if (raw !== '') segments.push(raw);
  }
  const [first, second] = segments;
  if (first === 'version' && segments.length === 2 && /^[0-9a-f]{64}$/u.test(second ?? '')) {
    return { version: second ?? '' };
  }
  return { segments: segments.length === 0 ? ['index.html'] : segments };
}

function respond(status: number, body: Uint8Array | string, extension = '.txt'): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: {
      'content-type': TYPES[extension] ?? 'text/plain; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
}
