import {
  isNode,
  literal,
  nameOf,
  nodesOf,
  propertyOf,
  type Node,
  type Source,
} from '../../unit/architecture/sources.ts';
import { add, edit } from '../house/edit.ts';
import { staticCheck, type Rule } from '../house/static-check.ts';
import { argumentsOf, callsOf } from '../house/syntax.ts';
import { BUILT_PRELOAD } from '../house/texts.ts';

const WRITTEN = 'electron/preload.ts';

/** What the preload may do with each part of Electron: call these, and nothing else. */
const USES: Readonly<Record<string, readonly string[]>> = {
  ipcRenderer: ['invoke', 'on', 'off'],
  webUtils: ['getPathForFile'],
  contextBridge: ['exposeInMainWorld'],
};

const preloads = (sources: readonly Source[]): Source[] =>
  sources.filter(({ path }) => path === WRITTEN || path === BUILT_PRELOAD);

export const requireCheck = staticCheck({
  item: 4,
  what: 'the built preload requires electron and nothing else, and the sandbox is on before the app is ready',
  rule: (subject) => [...requiresOnlyElectron(subject), ...sandboxedBeforeReady(subject)],
  seeds: {
    'the built preload requires a part of Node': [add(BUILT_PRELOAD, `let fs = require("node:fs");`)],
    'the built preload requires what a variable names': [add(BUILT_PRELOAD, `require(name);`)],
    'the built preload requires by another name': [add(BUILT_PRELOAD, `let r = require; r("fs");`)],
    'the built preload imports at run time': [add(BUILT_PRELOAD, `import("node:fs");`)],
    'the sandbox is not turned on for the whole app': [
      edit('electron/shell/security.ts', 'app.enableSandbox();', ''),
    ],
    'the sandbox comes after the app is ready': [
      edit('electron/main.ts', 'guardPages();\n', ''),
      edit('electron/main.ts', 'guardSession();', 'guardSession(); guardPages();'),
    ],
  },
  harmless: {
    'the built preload speaks of a part of Node': [
      add(BUILT_PRELOAD, `// require("node:fs") would fail here`),
    ],
  },
});

function requiresOnlyElectron({ sources }: Parameters<Rule>[0]): string[] {
  const built = sources.find(({ path }) => path === BUILT_PRELOAD);
  if (!built) return ['There is no built preload.'];
  const calls = callsOf(built, 'require').filter(
    (call) => literal(argumentsOf(call)[0]) === 'electron' && nameOf(call['callee']) === 'require',
  );
  const callees = new Set(calls.map((call) => call['callee']));
  return built.nodes
    .filter(
      (node) =>
        (nameOf(node) === 'require' && !callees.has(node)) ||
        node.type === 'ImportExpression' ||
        node.type === 'ImportDeclaration',
    )
    .map((node) => `${BUILT_PRELOAD} requires something but electron (${node.type})`);
}

/** `enableSandbox` is called in `guardPages`, which `main.ts` calls as a statement of its own before `whenReady`. */
function sandboxedBeforeReady({ sources }: Parameters<Rule>[0]): string[] {
  const guard = sources
    .flatMap(({ nodes }) => nodes)
    .find((node) => node.type === 'FunctionDeclaration' && nameOf(node['id']) === 'guardPages');
  const turnsOn = guard && [...nodesOf(guard)].some((node) => propertyOf(node) === 'enableSandbox');
  const program = sources.find(({ path }) => path === 'electron/main.ts')?.nodes[0];
  const statements = (program?.['body'] ?? []) as Node[];
  const guarding = statements.findIndex(
    ({ expression }) => isNode(expression) && nameOf(expression['callee']) === 'guardPages',
  );
  const ready = statements.findIndex(
    (statement) =>
      statement.type !== 'FunctionDeclaration' &&
      [...nodesOf(statement)].some((node) => propertyOf(node) === 'whenReady'),
  );
  return turnsOn === true && guarding >= 0 && guarding < ready
    ? []
    : ['The sandbox is not turned on for every page before the app is ready.'];
}

export const exposureCheck = staticCheck({
  item: 20,
  what: 'the preload exposes one name, calls a handful of Electron’s functions and hands none of its objects on',
  rule: ({ sources }) => [
    ...preloads(sources).flatMap((source) => [
      ...handedOn(source),
      ...exposedNames(source),
      ...listensWithItsEvent(source),
    ]),
    ...(preloads(sources).length === 2 ? [] : ['A preload is missing.']),
  ],
  seeds: {
    'ipcRenderer is exposed': [add(WRITTEN, `contextBridge.exposeInMainWorld('ipc', ipcRenderer);`)],
    'ipcRenderer is a property of the api': [
      edit(WRITTEN, 'platform: process.platform', 'ipc: ipcRenderer, platform: process.platform'),
    ],
    'a function of ipcRenderer is a property of the api': [
      edit(WRITTEN, 'platform: process.platform', 'send: ipcRenderer.send, platform: process.platform'),
    ],
    'ipcRenderer is spread': [
      edit(WRITTEN, 'platform: process.platform', '...ipcRenderer, platform: process.platform'),
    ],
    'ipcRenderer has another name': [add(WRITTEN, `const bus = ipcRenderer;`)],
    'a message is sent past the gateway': [add(WRITTEN, `ipcRenderer.send('anything', 1);`)],
    'the page’s own listener is given to Electron': [
      edit(WRITTEN, 'ipcRenderer.on(event, withoutEvent);', 'ipcRenderer.on(event, listener as never);'),
    ],
    'the event object is passed on': [edit(WRITTEN, 'listener(value);', 'listener({ _event, value });')],
    'process is exposed': [
      edit(WRITTEN, 'platform: process.platform', 'process, platform: process.platform'),
    ],
    'the built preload exposes electron': [
      add(BUILT_PRELOAD, `electron.contextBridge.exposeInMainWorld("electron", electron);`),
    ],
    'a second name is exposed': [add(BUILT_PRELOAD, `electron.contextBridge.exposeInMainWorld("more", {});`)],
  },
  harmless: {
    'a comment that speaks of it': [add(WRITTEN, `// ipcRenderer.send would go past the gateway.`)],
    'a name that resembles it': [add(WRITTEN, `const ipcRendererNotes = 'why'; void ipcRendererNotes;`)],
  },
});

/** Parts of Electron, and `process`, anywhere but as the object of a call that is allowed. */
function handedOn(source: Source): string[] {
  const allowed = new Set<unknown>();
  for (const node of source.nodes) {
    if (node.type === 'ImportSpecifier')
      [node['imported'], node['local']].forEach((name) => allowed.add(name));
    // `electron` itself may be required and asked for its parts.
    if (node.type === 'VariableDeclarator' && nameOf(node['id']) === 'electron') allowed.add(node['id']);
    const property = propertyOf(node);
    if (property === undefined) continue;
    if (nameOf(node['object']) === 'electron' && property in USES) allowed.add(node['object']);
    if (nameOf(node['object']) === 'process' && property === 'platform') allowed.add(node['object']);
  }
  const called = new Set(
    source.nodes.filter(({ type }) => type === 'CallExpression').map((node) => node['callee']),
  );
  for (const node of source.nodes) {
    const part = partOf(node['object']);
    if (part !== undefined && called.has(node) && USES[part]?.includes(propertyOf(node) ?? '') === true) {
      allowed.add(node['object']);
      if (isNode(node['object'])) allowed.add(node['object']['property']);
    }
  }
  return source.nodes
    .filter((node) => {
      const name = nameOf(node);
      return (
        name !== undefined &&
        (name in USES || name === 'electron' || name === 'process') &&
        !allowed.has(node)
      );
    })
    .map((node) => `${source.path} hands ${String(nameOf(node))} on`);
}

/** `ipcRenderer`, or `electron.ipcRenderer` as it stands in the built file. */
function partOf(object: unknown): string | undefined {
  if (!isNode(object)) return undefined;
  return nameOf(object['object']) === 'electron' ? propertyOf(object) : nameOf(object);
}

function exposedNames(source: Source): string[] {
  const names = callsOf(source, 'exposeInMainWorld').map((call) => literal(argumentsOf(call)[0]));
  return names.length === 1 && names[0] === 'desktop'
    ? []
    : [
        `${source.path} exposes ${names.map((name) => name ?? 'what a variable names').join(', ') || 'nothing'}`,
      ];
}

/** Electron calls a listener with its event first; what is registered must be a function that drops it. */
function listensWithItsEvent(source: Source): string[] {
  const functions = new Map(
    source.nodes
      .filter((node) => node.type === 'VariableDeclarator' && isNode(node['init']))
      .map((node) => [nameOf(node['id']), node['init'] as Node] as const),
  );
  return callsOf(source, 'on').flatMap((call) => {
    const registered = argumentsOf(call)[1];
    const written = functions.get(nameOf(registered)) ?? registered;
    if (written?.type !== 'ArrowFunctionExpression')
      return [`${source.path} registers a listener of the page`];
    const [first] = written['params'] as Node[];
    const event = nameOf(first);
    const used = [...nodesOf(written['body'] as Node)].some((node) => nameOf(node) === event);
    return used ? [`${source.path} passes Electron’s event object on`] : [];
  });
}
