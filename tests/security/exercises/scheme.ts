import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSchemeHandler } from '../../../electron/shell/scheme.ts';
import { checkOf, type Check } from '../check.ts';

type Make = typeof createSchemeHandler;
type Handler = ReturnType<Make>;

const SECRET = 'what lies outside';
const PAGE = '<title>the page</title>';
const SCRIPT = 'export const script = 1;';
const VERSION = 'a'.repeat(64);
const BODY = '{"a version":1}';

/** Names of what lies outside the served folder in `withFolders`, seen from within it. */
const TARGETS = ['secret.txt', 'renderer-secret/secret.txt', 'preload.cjs', 'vault/version/secret'];
/** A step up, in every spelling that some decoder once took for one. */
const UPS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2e.',
  '%2E%2E',
  '%252e%252e',
  '..%00',
  '..;',
  '...',
  '....',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '‥',
  '．．',
  '.	.',
  '%2e%2e%2f..',
  '..%20',
  '%20..',
];
const SLASHES = ['/', '%2f', '%5c', '\\', '//', '%252f'];

/** Addresses of the scheme that would leave the served folder if anything in them were taken for what it is not. */
function traversals(outside: string): string[] {
  const up = UPS.flatMap((step) =>
    SLASHES.map((slash, at) => `app://lectern/${step}${slash}${TARGETS[at % TARGETS.length] ?? ''}`),
  );
  const deeper = UPS.flatMap((step) =>
    ['/', '%2f', '\\'].map((slash) => `app://lectern/assets${slash}${step}${slash}${step}${slash}secret.txt`),
  );
  const absolute = [
    outside,
    outside.slice(1),
    encodeURIComponent(outside),
    outside.replaceAll('/', '\\'),
  ].flatMap((file) => [`app://lectern/${file}`, `app://lectern//${file}`, `app://lectern/file:${file}`]);
  const versions = [
    '..',
    '../..',
    '%2e%2e',
    `..%2f${VERSION}`,
    `${VERSION}/..`,
    `${VERSION}/../../secret.txt`,
    VERSION.toUpperCase(),
    VERSION.slice(1),
    `${VERSION}a`,
    `${VERSION}%00`,
    `${VERSION}.json`,
    '',
    '/',
    '%2f',
    '__proto__',
    'constructor',
    `${VERSION}-${VERSION.slice(1)}`,
    `${VERSION}--${VERSION}`,
    `${VERSION}-..%2fsecret.txt`,
    Array<string>(65).fill(VERSION).join('-'),
  ].flatMap((name) => [`app://lectern/version/${name}`, `app://lectern/versions/${name}`]);
  const others = [
    'app://evil.example/secret.txt',
    'app:///secret.txt',
    'app://lectern:1/index.html',
    'app://a@lectern/index.html',
    'file:///etc/passwd',
    `file://${outside}`,
    'http://lectern/index.html',
    'app://lectern@evil.example/',
    'lectern',
    '',
    '.env',
    '.git/config',
    '-',
    '~',
    '~root',
    'C:',
    'C:/secret.txt',
    'c%3a/secret.txt',
    '%5c%5cevil.example/share',
    'nul',
    'NUL',
    'con',
    'aux.js',
    'com1',
    'LPT1.txt',
    'assets/nul',
    'prn.',
    'index.html::$DATA',
    'index.html%00.js',
    'assets',
    'assets/',
    'index.html/',
    'assets/script.js/',
    'assets//script.js',
    '*',
    'in%64ex.html',
  ].map((name) => (/^(?:app|file|http):|^$|^lectern$/u.test(name) ? name : `app://lectern/${name}`));
  return [...new Set([...up, ...deeper, ...absolute, ...versions, ...others])];
}

/** A served folder with secrets of every kind around it. */
async function withFolders(
  run: (folders: { root: string; outside: string }) => Promise<string[]>,
): Promise<string[]> {
  const outer = mkdtempSync(path.join(os.tmpdir(), 'lectern-scheme-'));
  const root = path.join(outer, 'renderer');
  const files: Readonly<Record<string, string>> = {
    'renderer/index.html': PAGE,
    'renderer/assets/script.js': SCRIPT,
    'renderer/.env': SECRET,
    'renderer/.git/config': SECRET,
    ...Object.fromEntries(TARGETS.map((name) => [name, SECRET])),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(outer, name)), { recursive: true });
    writeFileSync(path.join(outer, name), text);
  }
  try {
    return await run({ root, outside: path.join(outer, 'secret.txt') });
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

/** The address reaches the handler as it is written here: `new Request` would smooth it first. */
const asked = (url: string): Request => ({ url, method: 'GET' }) as Request;

/** Well-known answers: the page, a script, a version, several with one that is not there. */
const SERVED: Readonly<Record<string, string>> = {
  'app://lectern/': PAGE,
  'app://lectern/index.html': PAGE,
  'app://lectern/assets/script.js': SCRIPT,
  [`app://lectern/version/${VERSION}`]: BODY,
  [`app://lectern/versions/${VERSION}`]: `${BODY}\n`,
  [`app://lectern/versions/${VERSION}-${'0'.repeat(64)}-${VERSION}`]: `${BODY}\n\n${BODY}\n`,
};

async function judge(make: Make): Promise<string[]> {
  return withFolders(async ({ root, outside }) => {
    const handler = make({
      root,
      objects: {
        has: async (_kind, hash) => hash === VERSION,
        get: async (_kind, hash) => (hash === VERSION ? Buffer.from(BODY) : null),
      },
    });
    const addresses = traversals(outside);
    const offences = addresses.length >= 200 ? [] : [`There are only ${addresses.length} addresses.`];
    for (const address of addresses) offences.push(...(await refused(handler, address)));
    for (const [address, text] of Object.entries(SERVED)) {
      const response = await handler(asked(address));
      if ((await response.text()) !== text) offences.push(`${address} is not served`);
      if (!response.headers.has('content-security-policy'))
        offences.push(`${address} comes without a policy`);
    }
    return offences;
  });
}

/** Refused, or what the dots really mean: an address of the served folder itself. */
async function refused(handler: Handler, address: string): Promise<string[]> {
  const response = await handler(asked(address));
  const text = await response.text();
  const found = [
    ...(text.includes(SECRET) || text.includes('root:') ? ['shows what lies outside'] : []),
    ...(response.ok && !(isHome(address) && text === PAGE) ? ['is answered'] : []),
    ...(response.headers.has('content-security-policy') ? [] : ['is answered without a policy']),
  ];
  return found.map((what) => `${JSON.stringify(address)} ${what}`);
}

/** Dots that lead to the page itself by the rules of addresses alone. */
const isHome = (address: string): boolean =>
  /^app:\/\/lectern\/[\w%./]*$/u.test(address) && ['', '/'].includes(new URL(address).pathname);

/** Handlers as they are written in a hurry. */
const naive =
  (fileOf: (root: string, address: string) => string | null): Make =>
  (served) => {
    const ours = createSchemeHandler(served);
    return async (request) => {
      if (request.url in SERVED) return ours(request);
      const policy = { 'content-security-policy': "default-src 'none'" };
      try {
        const file = fileOf(served.root, request.url);
        return file === null ? await ours(request) : new Response(readFileSync(file), { headers: policy });
      } catch {
        return new Response('', { status: 404, headers: policy });
      }
    };
  };

export const traversalCheck: Check = checkOf<Make>({
  item: 18,
  how: 'exercise',
  what: 'of over 200 traversal addresses at app:// none shows or is answered with anything, and the page, its files and versions are served',
  ours: createSchemeHandler,
  judge,
  seeds: {
    'codes are decoded': naive((root, address) =>
      path.join(root, decodeURIComponent(new URL(address).pathname)),
    ),
    'the address is cut, not parsed': naive((root, address) =>
      path.join(root, address.slice('app://lectern/'.length)),
    ),
    'how the path begins decides': naive((root, address) => {
      const file = path.join(root, decodeURIComponent(new URL(address).pathname));
      return file.startsWith(root) ? file : null;
    }),
    'backslashes are slashes': naive((root, address) =>
      path.join(root, address.slice(14).replaceAll('\\', '/')),
    ),
    'dot files are served': naive((root, address) => path.join(root, new URL(address).pathname)),
    'nothing is served': () => async () => new Response('', { status: 404 }),
  },
});
