import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplesIn } from '../../electron/shell/places.ts';
import { ICO_SIZES } from '../../packaging/draw-icons.ts';
import { literal, parse, type Node } from '../unit/architecture/sources.ts';
import { pack, type Packed } from './packed.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** electron-builder makes no macOS package on Windows. */
const platforms = (['linux', 'win', 'mac'] as const).filter(
  (platform) => platform !== 'mac' || process.platform !== 'win32',
);

let all: Awaited<ReturnType<typeof pack>>;
beforeAll(async () => {
  all = await pack(platforms);
});
afterAll(() => all.remove());

describe.each(platforms)('the package for %s', (platform) => {
  let packed: Packed;
  /** Every file of the archive, with forward slashes. */
  let files: readonly string[];

  beforeAll(() => {
    packed = all.of(platform);
    files = listPackage(packed.archive, { isPack: false })
      .map((name) => name.split(path.sep).join('/').replace(/^\//u, ''))
      .filter((name) => path.extname(name) !== '');
  });

  const textOf = (file: string): string =>
    extractFile(packed.archive, path.join(...file.split('/'))).toString('utf8');

  test('holds every part that the app looks for', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/main.js',
        'dist/preload.cjs',
        'dist/import-process.js',
        'dist/renderer/index.html',
      ]),
    );
    expect(JSON.parse(textOf('package.json'))).toMatchObject({ main: 'dist/main.js', type: 'module' });
  });

  test('holds every script, style sheet and font that the page names', () => {
    const named = (file: string, pattern: RegExp): string[] =>
      [...textOf(file).matchAll(pattern)].map(([, name = '']) =>
        path.posix.join(path.posix.dirname(file), name),
      );
    const parts = named('dist/renderer/index.html', /(?:src|href)="([^"]+)"/gu);
    const fonts = parts
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => named(file, /url\(([^)]+)\)/gu));
    expect(parts.length).toBeGreaterThan(1);
    expect(fonts.length).toBeGreaterThan(10);
    expect(files).toEqual(expect.arrayContaining([...parts, ...fonts]));
  });

  test('needs nothing at run time but Electron and Node', () => {
    const scripts = files.filter((file) => /\.c?js$/u.test(file));
    const needed = new Set(scripts.flatMap((file) => packagesOf(file, textOf(file))));
    expect([...needed].filter((name) => name !== 'electron' && !isNodes(name))).toEqual([]);
    expect(packagesOf('dist/preload.cjs', textOf('dist/preload.cjs'))).toEqual(['electron']);
  });

  test('holds nothing else: no sources, tests, maps, packages or tools', () => {
    const expected =
      /^(?:package\.json|dist\/(?:main|import-process)\.js|dist\/preload\.cjs|dist\/chunks\/[\w-]+\.js|dist\/renderer\/index\.html|dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2)|assets\/samples\/[\w-]+\.txt)$/u;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    const maps = files.filter(
      (file) => /\.(?:js|cjs|css)$/u.test(file) && textOf(file).includes('sourceMappingURL='),
    );
    expect(maps).toEqual([]);
  });

  test('is small: 8 MB without Electron', () => {
    expect(statSync(packed.archive).size).toBeLessThan(8_000_000);
  });

  test('has the sample articles as files of their own, where the app looks for them', () => {
    const folder = samplesIn(packed.archive);
    const samples = readdirSync(path.join(root, 'assets/samples'));
    expect(readdirSync(folder)).toEqual(samples);
    for (const name of samples) {
      const original = readFileSync(path.join(root, 'assets/samples', name));
      expect(readFileSync(path.join(folder, name))).toEqual(original);
    }
  });

  test('carries the licences of what it is made of', () => {
    const folder = path.join(path.dirname(packed.archive), 'licences');
    const all = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
    const code = Object.keys(dependencies).filter((name) => !fonts.includes(name));
    expect(code.filter((name) => !all.includes(`## ${name} - ${dependencies[name]}`))).toEqual([]);
    expect(all.match(/SIL OPEN FONT LICENSE Version 1\.1/gu)).toHaveLength(fonts.length);
  });

  test('has its fuses set against code from outside, and leaves WebAssembly’s trap handlers on', async () => {
    const wire = await getCurrentFuseWire(packed.executable);
    const on = (fuse: number): unknown => String.fromCharCode(Object(wire)[fuse]);
    expect(wire.version).toBe(FuseVersion.V1);
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
      wasmTrapHandlers: on(8),
    }).toEqual({
      runAsNode: '0',
      cookieEncryption: '0',
      nodeOptions: '0',
      nodeCliInspect: '0',
      asarIntegrity: '1',
      onlyAsar: '1',
      ownSnapshot: '0',
      filePrivileges: '0',
      wasmTrapHandlers: '1',
    });
  });

  // What macOS is told of files stands in the package; what Windows and Linux are told is in the installers.
  test.each(platform === 'mac' ? ['Lectern.app/Contents/Info.plist'] : [])(
    '%s offers it for text files without making it their default, and knows the archive’s hash',
    (file) => {
      const plist = readFileSync(path.join(packed.folder, file), 'utf8');
      const types = /<key>CFBundleDocumentTypes<\/key>\s*<array>([\s\S]*?)<\/dict>\s*<\/array>/u.exec(plist);
      const stated = [...(types?.[1] ?? '').matchAll(/<(?:key|string)>([^<]+)</gu)].map(([, word]) => word);
      expect(stated.filter((word) => word === 'CFBundleTypeRole')).toHaveLength(1);
      expect(stated.join(' ')).toContain('CFBundleTypeExtensions txt text ');
      expect(stated.join(' ')).toContain('CFBundleTypeRole Viewer LSHandlerRank Alternate');
      expect(plist).toContain(hashOf(packed.archive));
    },
  );

  test.each(platform === 'win' ? ['Lectern.exe'] : [])(
    '%s has the app’s icon and name, and knows the archive’s hash',
    (file) => {
      const { entries } = NtExecutableResource.from(
        NtExecutable.from(readFileSync(path.join(packed.folder, file))),
      );
      expect(entries.filter(({ type }) => type === 3)).toHaveLength(ICO_SIZES.length);
      const [version] = Resource.VersionInfo.fromEntries(entries);
      expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
        ProductName: 'Lectern',
      });
      const integrity = entries.find(({ type }) => type === 'INTEGRITY')?.bin ?? new ArrayBuffer();
      expect(JSON.parse(Buffer.from(integrity).toString('utf8'))).toEqual([
        { file: 'resources\\app.asar', alg: 'SHA256', value: hashOf(packed.archive) },
      ]);
    },
  );
});

/** What Electron checks: the hash of the archive's header, which holds the hash of each file. */
const hashOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');

/** The modules outside its own files that a script imports or requires. */
function packagesOf(file: string, text: string): string[] {
  const { imports, nodes } = parse(file, text);
  const own = new RegExp(`^(?:\\.|${path.posix.dirname(file)}/|dist/)`, 'u');
  const required = nodes
    .filter((node) => node.type === 'CallExpression' && (node['callee'] as Node)['name'] === 'require')
    .map((node) => literal((node['arguments'] as unknown[])[0]) ?? 'a name that is computed');
  return [...imports, ...required].filter((name) => !own.test(name));
}

const isNodes = (name: string): boolean => builtinModules.includes(name.replace(/^node:/u, ''));
