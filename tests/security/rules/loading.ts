import { literal, nameOf, quasis, type Node, type Source } from '../../unit/architecture/sources.ts';
import { add, edit } from '../house/edit.ts';
import { staticCheck } from '../house/static-check.ts';
import { argumentsOf, bare, booleanOf, callsOf, keyOf, mentions, wordsOf } from '../house/syntax.ts';

const WINDOW = 'electron/shell/window.ts';
const SCHEME = 'electron/shell/scheme.ts';
/** A whole address of the network. `//` alone would be found in every path. */
const NETWORK = /\b(?:https?|wss?|ftp):\/\//iu;

/** Every text that a source says: string literals and the texts of templates. */
const textsOf = ({ nodes }: Source): string[] =>
  nodes.flatMap((node) =>
    node.type === 'TemplateLiteral' ? quasis(node) : [literal(node) ?? ''].filter((text) => text !== ''),
  );

/** `${ORIGIN}/` and nothing behind it. */
function isHome(node: Node | undefined): boolean {
  if (node?.type !== 'TemplateLiteral') return false;
  const holes = node['expressions'] as Node[];
  return holes.length === 1 && nameOf(holes[0]) === 'ORIGIN' && quasis(node).join('|') === '|/';
}

export const loadCheck = staticCheck({
  item: 1,
  what: 'windows load the app’s own page, and no source or page names an address of the network',
  rule: ({ house, sources }) => [
    ...sources.flatMap((source) =>
      callsOf(source, 'loadURL')
        .filter((call) => !isHome(bare(argumentsOf(call)[0])))
        .map((call) => `${source.path} loads ${wordsOf(house.get(source.path) ?? '', call)}`),
    ),
    ...sources.flatMap((source) =>
      textsOf(source)
        .filter((text) => NETWORK.test(text))
        .map((text) => `${source.path} names ${text.slice(0, 60)}`),
    ),
    ...[...house]
      .filter(([file, text]) => /\.(?:html|css)$/u.test(file) && /["'(]\s*(?:https?:)?\/\//iu.test(text))
      .map(([file]) => `${file} names an address of the network`),
  ],
  seeds: {
    'a page of the web is loaded': [edit(WINDOW, '`${ORIGIN}/`', `'https://lectern.example/'`)],
    'a page that a variable names is loaded': [edit(WINDOW, '`${ORIGIN}/`', `process.argv[1] ?? ''`)],
    'something behind the origin is loaded': [edit(WINDOW, '`${ORIGIN}/`', '`${ORIGIN}/${hash}`')],
    'the page asks the web': [add('renderer/app/seed.ts', `void fetch('http://updates.example/');`)],
    'the page opens a socket': [add('renderer/app/seed.ts', 'new WebSocket(`wss://live.example/${name}`);')],
    'a script of the web in the page': [
      edit('renderer/index.html', '<body>', '<body><script src="//cdn.example/a.js"></script>'),
    ],
    'a font of the web': [
      add('renderer/ui/seed.css', `@font-face { src: url(https://fonts.example/a.woff2); }`),
    ],
  },
  harmless: {
    'schemes as words': [add('electron/shell/seed.ts', `export const web = new Set(['http:', 'https:']);`)],
    'a comment that cites an address': [
      add('electron/shell/seed.ts', '// See https://www.rfc-editor.org/rfc/rfc6068'),
    ],
  },
});

/** Ways past `protocol.handle`, and privileges that would undo the policy or the origin. */
const PAST_THE_SCHEME = [
  'loadFile',
  'bypassCSP',
  'allowServiceWorkers',
  'corsEnabled',
  'allowExtensions',
  'registerFileProtocol',
  'interceptFileProtocol',
  'registerBufferProtocol',
  'registerStringProtocol',
  'registerHttpProtocol',
  'registerStreamProtocol',
];
const PRIVILEGES: Readonly<Record<string, boolean>> = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  codeCache: true,
};

export const schemeCheck = staticCheck({
  item: 18,
  what: 'the scheme has the four privileges it needs, is the only one handled, and no page is loaded from a file',
  rule: ({ sources }) => {
    const main = sources.filter(({ path }) => path.startsWith('electron/'));
    const registrations = main.flatMap((source) => callsOf(source, 'registerSchemesAsPrivileged'));
    const handles = main.flatMap((source) =>
      callsOf(source, 'handle').filter((call) => callee(call, 'protocol')),
    );
    return [
      ...main.flatMap((source) =>
        PAST_THE_SCHEME.filter((name) => mentions(source, name)).map((name) => `${source.path} uses ${name}`),
      ),
      ...main.flatMap((source) =>
        textsOf(source)
          .filter((text) => /^file:/iu.test(text))
          .map((text) => `${source.path} names ${text}`),
      ),
      ...main.flatMap(strangePrivileges),
      ...(registrations.length === 1 ? [] : [`Schemes are registered ${registrations.length} times.`]),
      ...(handles.length === 1 ? [] : [`${handles.length} schemes are handled.`]),
    ];
  },
  seeds: {
    'the scheme goes past the policy': [edit(SCHEME, 'codeCache: true', 'codeCache: true, bypassCSP: true')],
    'the scheme has no origin of its own': [edit(SCHEME, 'standard: true', 'standard: false')],
    'the scheme is not secure': [edit(SCHEME, 'secure: true, ', '')],
    'a privilege that nobody asked for': [edit(SCHEME, 'codeCache: true', 'codeCache: true, stream: true')],
    'a page is loaded from a file': [
      edit(WINDOW, 'void window.loadURL(`${ORIGIN}/`);', `void window.loadFile('dist/renderer/index.html');`),
    ],
    'file: is handled as well': [
      edit('electron/main.ts', 'guardSession();', `guardSession(); protocol.handle('file', answer);`),
    ],
    'file: is taken over the old way': [
      edit(
        'electron/main.ts',
        'guardSession();',
        `guardSession(); protocol.interceptFileProtocol('file', answer);`,
      ),
    ],
    'an address of a file': [add('electron/shell/seed.ts', 'window.loadURL(`file://${root}/index.html`);')],
  },
  harmless: {
    'a path of a file': [add('electron/shell/seed.ts', `export const place = '/tmp/file';`)],
    'a comment about files': [add('electron/shell/seed.ts', `// Never file:// and never bypassCSP.`)],
  },
});

const callee = (call: Node, owner: string): boolean => nameOf((call['callee'] as Node)['object']) === owner;

/** In the one object that names privileges, each wanted one is true and there is no other. */
function strangePrivileges({ path, nodes }: Source): string[] {
  return nodes
    .filter((node) => keyOf(node) === 'privileges')
    .flatMap((node) => {
      const members = (bare(node['value'])?.['properties'] ?? []) as Node[];
      const given = new Map(members.map((member) => [keyOf(member), booleanOf(member['value'])]));
      const strange = [...given.keys()].filter((name) => name === undefined || !(name in PRIVILEGES));
      const missing = Object.keys(PRIVILEGES).filter((name) => given.get(name) !== PRIVILEGES[name]);
      return [
        ...strange.map((name) => `${path} gives the scheme the privilege ${name ?? 'of a name not known'}`),
        ...missing.map((name) => `${path} does not give the scheme the privilege ${name}`),
      ];
    });
}
