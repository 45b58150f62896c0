/** One package of the lock file, as far as licences go. */
export interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Licences of what is handed to readers: they ask for a notice, or for nothing. */
const SHIPPED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'PSF-2.0',
  'W3C',
  'W3C-20150513',
  'Zlib',
];
/** Fonts travel as they are, under their own names. */
const FONTS = ['OFL-1.1'];
/** Tools stay here: a copyleft that reaches no further than its own files is no matter. */
const TOOLS = [...SHIPPED, 'MPL-2.0', 'WTFPL', 'CC-BY-4.0'];

const isFont = (name: string): boolean => name.startsWith('@fontsource');

/** A sentence for each package whose licence is not allowed where the package is used. */
export function refusedLicences(
  packages: Readonly<Record<string, Locked>>,
  statedBy: (folder: string) => string | null,
): string[] {
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .flatMap(([folder, { license = 'none', dev, devOptional }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const tool = dev === true || devOptional === true;
      const allowed = new Set(tool ? TOOLS : [...SHIPPED, ...(isFont(name) ? FONTS : [])]);
      const stated = statedBy(folder);
      const given = stated === null || stated === license ? [license] : [license, stated];
      return given
        .filter((licence) => !allows(licence, allowed))
        .map(
          (licence) =>
            `${name} has the licence ${licence}, which is not allowed in ${tool ? 'a tool' : 'the app'}.`,
        );
    });
}

/** An SPDX expression of names, AND, OR and brackets; what cannot be read is not allowed. */
export function allows(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;
  const either = (): boolean => {
    let holds = both();
    while (words[at]?.toUpperCase() === 'OR') {
      at += 1;
      holds = both() || holds;
    }
    return holds;
  };
  const both = (): boolean => {
    let holds = one();
    while (words[at]?.toUpperCase() === 'AND') {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  };
  const one = (): boolean => {
    const word = words[at] ?? '';
    at += 1;
    if (word !== '(') return allowed.has(word);
    const holds = either();
    at += 1;
    return words[at - 1] === ')' && holds;
  };
  const holds = either();
  return holds && at === words.length;
}
