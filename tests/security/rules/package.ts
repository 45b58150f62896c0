import type { Check } from '../check.ts';
import { edit } from '../house/edit.ts';
import { staticCheck, type Subject } from '../house/static-check.ts';

/** The newest major version of Electron that is known here, with the day it was looked up; see docs/security.md. */
const NEWEST_KNOWN = { major: 45, on: '2026-11-24' };

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const versionCheck = staticCheck({
  item: 16,
  what: `Electron is pinned, the lock file agrees, and it is at most one major behind ${NEWEST_KNOWN.major} (${NEWEST_KNOWN.on})`,
  rule: ({ house }) => {
    const wanted = (
      JSON.parse(house.get('package.json') ?? '{}') as { devDependencies: Record<string, string> }
    ).devDependencies['electron'];
    const lock = JSON.parse(house.get('package-lock.json') ?? '{}') as Lock;
    const locked = lock.packages['node_modules/electron']?.version;
    if (wanted === undefined || !/^\d+\.\d+\.\d+$/u.test(wanted))
      return ['Electron is not pinned to one version.'];
    return [
      ...(wanted === locked
        ? []
        : [`package.json wants Electron ${wanted}, the lock file has ${locked ?? 'none'}.`]),
      ...(Number.parseInt(wanted, 10) < NEWEST_KNOWN.major - 1 ? [`Electron ${wanted} is too old.`] : []),
    ];
  },
  seeds: {
    'Electron is two majors behind': [
      edit('package.json', '"electron": "45.', '"electron": "43.'),
      edit(
        'package-lock.json',
        '"node_modules/electron": {\n      "version": "45.',
        '"node_modules/electron": {\n      "version": "43.',
      ),
    ],
    'Electron is a range': [edit('package.json', '"electron": "45.', '"electron": "^45.')],
    'the lock file has another version': [
      edit(
        'package-lock.json',
        '"node_modules/electron": {\n      "version": "45.',
        '"node_modules/electron": {\n      "version": "44.',
      ),
    ],
  },
  harmless: {
    'Electron is one major behind': [
      edit('package.json', '"electron": "45.', '"electron": "44.'),
      edit(
        'package-lock.json',
        '"node_modules/electron": {\n      "version": "45.',
        '"node_modules/electron": {\n      "version": "44.',
      ),
    ],
    'Electron is newer than what is known here': [
      edit('package.json', '"electron": "45.', '"electron": "46.'),
      edit(
        'package-lock.json',
        '"node_modules/electron": {\n      "version": "45.',
        '"node_modules/electron": {\n      "version": "46.',
      ),
    ],
  },
});

/** What electron-builder is to set. Fuses it does not know here stay as Electron ships them. */
const FUSES: Readonly<Record<string, boolean>> = {
  // The app would be a signed Node for any script of the machine.
  runAsNode: false,
  // There are no cookies, and turning it on cannot be undone.
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  // Otherwise a folder beside the archive would be loaded instead of what was validated.
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};
const BUILDER = 'electron-builder.yml';

const fuseCheck = staticCheck({
  item: 19,
  what: 'electron-builder is told the wanted value of every fuse, and packs an archive',
  rule: (subject) => [
    ...(/^asar: true$/mu.test(subject.house.get(BUILDER) ?? '')
      ? []
      : ['The app is not packed into an archive.']),
    ...wrongFuses(subject),
  ],
  seeds: Object.fromEntries([
    ...Object.entries(FUSES).flatMap(([name, value]) => [
      [`${name}: ${!value}`, [edit(BUILDER, `  ${name}: ${value}\n`, `  ${name}: ${!value}\n`)]] as const,
      [`${name} is not said`, [edit(BUILDER, `  ${name}: ${value}\n`, '')]] as const,
    ]),
    ['the fuses are commented out', [edit(BUILDER, 'electronFuses:', '# electronFuses:')]],
    ['there is no archive', [edit(BUILDER, 'asar: true', 'asar: false')]],
  ]),
  harmless: {
    'a comment among the fuses': [edit(BUILDER, 'electronFuses:\n', 'electronFuses:\n  # runAsNode: true\n')],
  },
});

/** Reads the one flat block of YAML that says the fuses; what it cannot read is an offence. */
function wrongFuses({ house }: Subject): string[] {
  const [, block] = /^electronFuses:[ \t]*\n((?:[ \t]+.*\n)*)/mu.exec(house.get(BUILDER) ?? '') ?? [];
  if (block === undefined) return ['No fuses are set.'];
  const lines = block.split('\n').filter((line) => !/^\s*(?:#.*)?$/u.test(line));
  const given = new Map<string, boolean>();
  const strange: string[] = [];
  for (const line of lines) {
    const [, name, value] = /^ {2}(\w+): (true|false)$/u.exec(line) ?? [];
    if (name === undefined || !(name in FUSES) || given.has(name))
      strange.push(`The line “${line}” is strange.`);
    else given.set(name, value === 'true');
  }
  const wrong = Object.entries(FUSES).filter(([name, value]) => given.get(name) !== value);
  return [...strange, ...wrong.map(([name, value]) => `The fuse ${name} is not ${value}.`)];
}

export const packageChecks: readonly Check[] = [versionCheck, fuseCheck];
