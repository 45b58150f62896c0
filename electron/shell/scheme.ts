import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HOST, SCHEME, VERSIONS_AT_ONCE, type Hash } from '../bridge/contract.ts';
import { errorCode } from '../vault/file-system.ts';
import type { Objects } from '../vault/objects.ts';

/**
 * How the scheme is made known to Chromium, before the app is ready. Only a standard and secure one has an origin of
 * its own, and with it storage; none of the privileges that weaken it is here.
 */
export const PRIVILEGED_SCHEME = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * What the page may do (W3C CSP 3, Trusted Types): `lit-html` is the policy Lit makes its templates with, and by
 * `lectern-worker` the one address of the worker that searches becomes a script's.
 */
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
  'trusted-types lit-html lectern-worker',
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  // What is deleted for good must not live on in a cache.
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Served {
  /** Folder of the built page. */
  readonly root: string;
  readonly objects: Pick<Objects, 'has' | 'get'>;
}

const LINE_END = Uint8Array.of(10);

type Handler = (request: Request) => Promise<Response>;

/**
 * Answers `app://lectern/...`: files of the built page, and versions of the vault, one under `/version/<hash>`, several
 * under `/versions/<hash>-<hash>-…`.
 */
export function createSchemeHandler({ root, objects }: Served): Handler {
  async function answer({ method, url }: Request): Promise<Response> {
    if (method !== 'GET' && method !== 'HEAD')
      return say(405, 'Only reading is possible.', { allow: 'GET, HEAD' });
    const place = locate(url);
    if (place === null) return say(404, 'There is nothing here.');
    if ('version' in place) return serveVersion(objects, place.version);
    if ('versions' in place) return serveVersions(objects, place.versions);
    return serveFile(path.join(root, ...place.file));
  }

  return async (request) => {
    const response = await answer(request).catch((error: unknown) => {
      const code = errorCode(error);
      if (code === '') throw error;
      return say(500, `The disk could not be read (${code}).`);
    });
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

/** A plain file name; what comes before a dot must not be a device of Windows, where `nul.js` is one in any folder. */
const FILE_NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\w-][\w.-]*$/iu;

/** What an address names: a version, several, or a file of the page by the names of its path. */
type Place =
  { readonly version: Hash } | { readonly versions: readonly Hash[] } | { readonly file: readonly string[] };

const HASH = /^[0-9a-f]{64}$/u;

/**
 * Reads an address (WHATWG URL). Null for another scheme or host and for any part of the path that is not a plain
 * file name as it stands: nothing is decoded, so nothing can be hidden in a code.
 */
function locate(address: string): Place | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, username, password, pathname } = new URL(address);
  if (protocol !== `${SCHEME}:` || host !== HOST || username !== '' || password !== '') return null;
  if (pathname === '' || pathname === '/') return { file: ['index.html'] };
  const names = pathname.slice(1).split('/');
  if (!names.every((name) => FILE_NAME.test(name))) return null;
  const [folder, name = ''] = names;
  if (folder !== 'version' && folder !== 'versions') return { file: names };
  if (names.length !== 2) return null;
  if (folder === 'version') return HASH.test(name) ? { version: name } : null;
  const versions = name.split('-');
  return versions.length <= VERSIONS_AT_ONCE && versions.every((each) => HASH.test(each))
    ? { versions }
    : null;
}

/** One line for each version, as its bytes are: JSON text without a line end; an empty one where there is none. */
async function serveVersions(objects: Served['objects'], versions: readonly Hash[]): Promise<Response> {
  const lines: Uint8Array[] = [];
  for (const version of versions) {
    lines.push((await objects.get('version', version)) ?? new Uint8Array(), LINE_END);
  }
  return serve(Buffer.concat(lines), '.ndjson');
}

async function serveVersion(objects: Served['objects'], version: Hash): Promise<Response> {
  const known = await objects.has('version', version);
  const bytes = await objects.get('version', version);
  if (bytes) return serve(bytes, '.json');
  return known
    ? say(410, 'This version was damaged on the disk and has been set aside.')
    : say(404, 'This version is not in the vault.');
}

async function serveFile(file: string): Promise<Response> {
  try {
    return serve(await readFile(file), path.extname(file));
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error))) return say(404, 'There is nothing here.');
    throw error;
  }
}

function serve(bytes: Uint8Array, extension: string): Response {
  const type = TYPES[extension] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': type } });
}

function say(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(words, {
    status,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
