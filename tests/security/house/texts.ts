import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** The texts that static checks judge, by their paths from the repository's root. */
export type House = ReadonlyMap<string, string>;

export const BUILT_PRELOAD = 'dist/preload.cjs';

const root = path.resolve(import.meta.dirname, '../../..');

let read: Promise<House> | undefined;

/** Our own: the app's sources, the preload as it is built from them, and what describes the app. */
export function ourHouse(): Promise<House> {
  return (read ??= readHouse());
}

async function readHouse(): Promise<House> {
  const files = ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|html|css)$/u.test(name))
      .map((name) => path.posix.join(folder, ...name.split(path.sep)))
      .sort(),
  );
  const described = ['package.json', 'package-lock.json', 'electron-builder.yml'];
  const texts = [...files, ...described].map(
    (file) => [file, readFileSync(path.join(root, file), 'utf8')] as const,
  );
  return new Map([...texts, [BUILT_PRELOAD, await builtPreload()]]);
}

/** Built here and now: what lies in `dist` may be of yesterday. */
async function builtPreload(): Promise<string> {
  const result = await build({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    mode: 'preload',
    logLevel: 'silent',
    build: { write: false },
  });
  const outputs = 'output' in result ? result.output : [];
  const codes = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
  const [code] = codes;
  if (code === undefined || codes.length > 1) throw new Error('The preload must be built into one file.');
  return code;
}
