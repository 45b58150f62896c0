import { execFileSync } from 'node:child_process';

/** Debian's packages for the shared libraries that Chromium wants and a bare system lacks. */
const PACKAGES: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

/** Why a program did not start, in sentences: the libraries it lacks and the command that brings them. */
export function explainFailure(executable: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const missing = missingLibraries(`${said}\n${loaderReport(executable)}`);
  if (missing.length === 0) return `${executable} did not start: ${said.trim()}`;
  return `${executable} lacks ${missing.join(', ')}. Install with: ${installCommand(missing)}`;
}

/**
 * The shared libraries named as missing in what `ldd` (`libx.so => not found`) or the dynamic loader
 * (`error while loading shared libraries: libx.so: cannot open ...`) said; each once, in order.
 */
export function missingLibraries(report: string): string[] {
  const patterns = [/^\s*(\S+\.so[.\d]*)\s+=>\s+not found/gmu, /shared libraries: (\S+?):/gu];
  const names = patterns.flatMap((pattern) => [...report.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(names)].sort();
}

/** One line for a shell. Libraries without a known package are left to the system's own Chromium. */
export function installCommand(libraries: readonly string[]): string {
  const packages = libraries.map((library) => PACKAGES[library] ?? 'chromium');
  return `apt-get install -y ${[...new Set(packages)].sort().join(' ')}`;
}

/** The loader names only the first library it misses; `ldd` names them all, where it exists. */
function loaderReport(executable: string): string {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
