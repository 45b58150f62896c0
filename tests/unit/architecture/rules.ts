import { isNode, literal, nameOf, nodesOf, propertyOf, quasis, type Node, type Source } from './sources.ts';

/** What a rule found wrong: one sentence for each offence, beginning with the file. */
export type Rule = (sources: readonly Source[]) => string[];

const CONTRACT = 'electron/bridge/contract.ts';
const LIT = ['lit', '@lit/context', 'lucide'];
const BELOW_FEATURES = [
  'renderer/data',
  'renderer/text',
  'renderer/margin',
  'renderer/ui',
  'renderer/words',
  CONTRACT,
  ...LIT,
];

/** The arrows of the house: what each room may import besides itself. A new room needs a line here. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron', 'node', 'valibot'],
  'renderer/text': [],
  'renderer/margin': [],
  'renderer/words': ['renderer/text', CONTRACT, '@lit/localize'],
  'renderer/ui': ['renderer/words', CONTRACT, 'lit', 'lucide'],
  'renderer/platform': ['renderer/words', CONTRACT, 'valibot'],
  'renderer/data': [
    'renderer/platform',
    'renderer/text',
    'renderer/words',
    CONTRACT,
    'dexie',
    'markdown-it',
    'valibot',
    '@lit/context',
  ],
  'renderer/library': BELOW_FEATURES,
  'renderer/desk': BELOW_FEATURES,
  'renderer/notes': BELOW_FEATURES,
  'renderer/search': BELOW_FEATURES,
  'renderer/print': BELOW_FEATURES,
  'renderer/app': [
    ...BELOW_FEATURES,
    'renderer/platform',
    'renderer/library',
    'renderer/desk',
    'renderer/notes',
    'renderer/search',
    'renderer/print',
  ],
  'renderer/waking.ts': [],
  'renderer/opening.ts': ['renderer/app', 'renderer/data', 'renderer/platform', 'renderer/words'],
  'renderer/main.ts': ['renderer/opening.ts', 'renderer/app', 'renderer/words'],
};

const within = (name: string, place: string): boolean =>
  name === place || name.startsWith(`${place}/`) || name.startsWith(`${place}:`);

export const arrows: Rule = (sources) =>
  sources.flatMap(({ path, imports }) => {
    const room = Object.keys(ARROWS).find((place) => within(path, place));
    if (room === undefined) return [`${path} lies in a room without arrows`];
    return imports
      .filter((name) => ![room, ...(ARROWS[room] ?? [])].some((place) => within(name, place)))
      .map((name) => `${path} imports ${name}`);
  });

/** Names of a package that one file alone may import. */
const ONE_IMPORTER: ReadonlyMap<string | undefined, string> = new Map([
  ['ipcMain', 'electron/bridge/gateway.ts'],
  ['ipcRenderer', 'electron/preload.ts'],
  ['contextBridge', 'electron/preload.ts'],
]);

export const oneImporter: Rule = (sources) =>
  every(sources, (node, { path }) => {
    const name = node.type === 'ImportSpecifier' ? nameOf(node['imported']) : propertyOf(node);
    const importer = ONE_IMPORTER.get(name);
    return importer !== undefined && importer !== path && `uses ${name}`;
  });

const GLOBALS = new Set(['window', 'globalThis', 'self']);

export const oneReaderOfTheDesktop: Rule = (sources) =>
  every(
    sources,
    (node, { path }) =>
      path !== 'renderer/platform/desktop.ts' &&
      propertyOf(node) === 'desktop' &&
      GLOBALS.has(nameOf(node['object']) ?? '') &&
      'reads window.desktop',
  );

const TABLES = new Set([
  'articles',
  'readings',
  'versions',
  'chunks',
  'notes',
  'settings',
  'collections',
  'ops',
  'meta',
]);
const WRITES = new Set(
  ['add', 'put', 'update', 'upsert', 'delete', 'clear', 'modify'].concat([
    'bulkAdd',
    'bulkPut',
    'bulkUpdate',
    'bulkDelete',
  ]),
);

/** Files that write tables, and the tables they may write; null for all. */
const WRITERS: Readonly<Record<string, ReadonlySet<string> | null>> = {
  'renderer/data/commit.ts': null,
  'renderer/data/start-check.ts': null,
  'renderer/data/open-work.ts': new Set(['meta']),
};

export const oneWriter: Rule = (sources) =>
  every(sources, (node, { path }) => {
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return false;
    const write = propertyOf(node['callee']);
    if (write === undefined || !WRITES.has(write)) return false;
    const table = [...nodesOf(node['callee']['object'] as Node)]
      .map(tableOf)
      .find((name) => name !== undefined);
    const allowed = WRITERS[path];
    if (table === undefined || allowed === null || allowed?.has(table)) return false;
    return `writes the table ${table}`;
  });

/** The table that `db.notes` or `db.table(...)` means. */
function tableOf(node: Node): string | undefined {
  const property = propertyOf(node);
  if (property !== undefined && TABLES.has(property)) return property;
  const callee = node.type === 'CallExpression' && isNode(node['callee']) ? propertyOf(node['callee']) : '';
  if (callee !== 'table') return undefined;
  const [name] = node['arguments'] as unknown[];
  return literal(name) ?? 'of a name not known';
}

/** Ways from text to markup or code: there is none in this house. */
const MARKUP = new Set(
  ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'setHTML', 'srcdoc'].concat([
    'unsafeHTML',
    'unsafeSVG',
    'unsafeStatic',
    'createContextualFragment',
    'DOMParser',
  ]),
);

export const noMarkupFromText: Rule = (sources) =>
  every(sources, (node) => {
    const name =
      nameOf(node) ?? propertyOf(node) ?? (node.type === 'ImportSpecifier' && nameOf(node['imported']));
    if (typeof name === 'string' && MARKUP.has(name)) return `uses ${name}`;
    if (node.type === 'MemberExpression' && nameOf(node['object']) === 'document') {
      return /^write(?:ln)?$/u.test(name || '') && `uses document.${String(name)}`;
    }
    const called = /^(?:Call|New)Expression$/u.test(node.type) ? nameOf(node['callee']) : undefined;
    return (called === 'eval' || called === 'Function') && `uses ${called}`;
  });

/** `style-src 'self'` refuses style attributes, and Lit's styleMap writes one at first. */
export const noStyleAttribute: Rule = (sources) =>
  every(sources, (node) => {
    if (nameOf(node) === 'styleMap') return 'uses styleMap';
    if (node.type === 'CallExpression' && isNode(node['callee'])) {
      const [name] = node['arguments'] as unknown[];
      return (
        propertyOf(node['callee']) === 'setAttribute' && literal(name) === 'style' && 'sets a style attribute'
      );
    }
    if (node.type !== 'TaggedTemplateExpression' || !/^(?:html|svg)$/u.test(nameOf(node['tag']) ?? ''))
      return false;
    const texts = quasis(node['quasi'] as Node);
    return texts.some((text) => /["'\s]style\s*=/iu.test(text)) && 'has a style attribute in a template';
  });

export const noTestsInTheApp: Rule = (sources) =>
  sources.flatMap(({ path, imports }) =>
    imports.filter((name) => within(name, 'tests')).map((name) => `${path} imports ${name}`),
  );

/** Each cycle once, as its way from the file that comes first. */
export const noCycles: Rule = (sources) => {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const found: string[] = [];
  function visit(file: string, way: readonly string[]): void {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' imports '));
    if (way.includes(file) || finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    finished.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return found;
};

function every(
  sources: readonly Source[],
  judge: (node: Node, source: Source) => string | false | undefined,
): string[] {
  return sources.flatMap((source) => [
    ...new Set(
      source.nodes.flatMap((node) => {
        const offence = judge(node, source);
        return offence === false || offence === undefined ? [] : `${source.path} ${offence}`;
      }),
    ),
  ]);
}
