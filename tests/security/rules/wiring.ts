import { nameOf, nodesOf, type Node, type Source } from '../../unit/architecture/sources.ts';
import { oneImporter } from '../../unit/architecture/rules.ts';
import type { Check } from '../check.ts';
import { add, edit, type Edit } from '../house/edit.ts';
import { staticCheck, type Subject } from '../house/static-check.ts';
import { argumentsOf, callsOf, keyOf, mentions, wordsOf } from '../house/syntax.ts';

const SECURITY = 'electron/shell/security.ts';
const SYSTEM = 'electron/shell/system.ts';
const GATEWAY = 'electron/bridge/gateway.ts';

const mainOf = ({ sources }: Subject): Source[] => sources.filter(({ path }) => path.startsWith('electron/'));

/** Holds where these methods are called in these places alone, each with these arguments. */
function onlyCalls(method: string, allowed: Readonly<Record<string, string>>) {
  return (subject: Subject): string[] => {
    const calls = mainOf(subject).flatMap((source) =>
      callsOf(source, method).map((call) => {
        const text = subject.house.get(source.path) ?? '';
        const given = argumentsOf(call).map((argument) => wordsOf(text, argument));
        return { path: source.path, given: given.join(', ').replace(/\s+/gu, ' ') };
      }),
    );
    // A method that is named without being called could be called anywhere.
    const named = mainOf(subject).flatMap((source) =>
      source.nodes
        .filter((node) => nameOf(node) === method)
        .slice(callsOf(source, method).length)
        .map(() => `${source.path} hands ${method} on`),
    );
    return [
      ...calls
        .filter(({ path, given }) => allowed[path] !== given)
        .map(({ path, given }) => `${path} calls ${method}(${given})`),
      ...Object.entries(allowed)
        .filter(([path]) => calls.filter((call) => call.path === path).length !== 1)
        .map(([path]) => `${path} does not call ${method} once`),
      ...named,
    ];
  };
}

const permissionCheck = staticCheck({
  item: 5,
  what: 'the default session has all three permission handlers, each of them decided in one place, and there is no other session',
  rule: (subject) => [
    ...onlyCalls('setPermissionRequestHandler', {
      [SECURITY]:
        '(_contents, permission, answer, { requestingUrl }) => answer(mayUse(permission, requestingUrl))',
    })(subject),
    ...onlyCalls('setPermissionCheckHandler', {
      [SECURITY]: '(_contents, permission, origin) => mayUse(permission, origin)',
    })(subject),
    ...onlyCalls('setDevicePermissionHandler', { [SECURITY]: '() => false' })(subject),
    ...otherSessions(subject),
  ],
  seeds: {
    'requests are granted': [edit(SECURITY, 'answer(mayUse(permission, requestingUrl))', 'answer(true)')],
    'requests are not handled': [edit(SECURITY, 'defaultSession.setPermissionRequestHandler', 'ignore')],
    'checks are granted': [
      edit(SECURITY, '(_contents, permission, origin) => mayUse(permission, origin)', '() => true'),
    ],
    'devices are granted': [edit(SECURITY, '() => false', '() => true')],
    'a handler is taken away again': [
      add('electron/shell/seed.ts', `session.defaultSession.setPermissionCheckHandler(null);`),
    ],
    'a session of its own': [add('electron/shell/seed.ts', `session.fromPartition('persist:other');`)],
    'a window with a session of its own': [
      edit('electron/shell/window.ts', 'spellcheck: false,', `spellcheck: false, partition: 'other',`),
    ],
  },
  harmless: {
    'a comment about partitions': [
      add('electron/shell/seed.ts', `// session.fromPartition would have no guard`),
    ],
  },
});

function otherSessions(subject: Subject): string[] {
  return mainOf(subject).flatMap((source) => [
    ...['fromPartition', 'fromPath']
      .filter((name) => mentions(source, name))
      .map((name) => `${source.path} uses ${name}`),
    ...source.nodes
      .filter((node) => ['partition', 'session'].includes(keyOf(node) ?? ''))
      .filter((node) => keyOf(node) === 'partition' || source.path === 'electron/shell/window.ts')
      .map((node) => `${source.path} gives a window a ${String(keyOf(node))} of its own`),
  ]);
}

const windowOpenCheck = staticCheck({
  item: 14,
  what: 'the one handler of new windows denies, whatever is asked',
  rule: onlyCalls('setWindowOpenHandler', { [SECURITY]: `() => ({ action: 'deny' })` }),
  seeds: {
    'windows are allowed': [edit(SECURITY, `action: 'deny'`, `action: 'allow'`)],
    'own windows are allowed': [
      edit(
        SECURITY,
        `() => ({ action: 'deny' })`,
        `({ url }) => ({ action: isOwn(url) ? 'allow' : 'deny' })`,
      ),
    ],
    'new windows are not handled': [edit(SECURITY, 'contents.setWindowOpenHandler', 'void ')],
    'a second handler allows': [
      add('electron/shell/seed.ts', `window.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));`),
    ],
  },
  harmless: {
    'a comment that allows': [
      add('electron/shell/seed.ts', `// setWindowOpenHandler(() => ({ action: 'allow' }))`),
    ],
  },
});

const openExternalCheck = staticCheck({
  item: 15,
  what: 'a link is opened in one place, after the guard and the reader have agreed, and no path of a page is opened',
  rule: (subject) => [
    ...onlyCalls('openExternal', { [SYSTEM]: 'link.value.url' })(subject),
    ...onlyCalls('openPath', { [SYSTEM]: 'folder' })(subject),
    ...askedFirst(subject),
  ],
  seeds: {
    'the link is opened as it came': [
      edit(SYSTEM, 'shell.openExternal(link.value.url)', 'shell.openExternal(url)'),
    ],
    'the reader is not asked': [edit(SYSTEM, 'if (await confirmLink(window(), link.value)) await', 'await')],
    'what was refused is opened': [edit(SYSTEM, 'if (!link.ok) return link;', '')],
    'a link is opened elsewhere': [add('electron/bridge/seed.ts', `void shell.openExternal(url);`)],
    'the function is handed on': [add('electron/bridge/seed.ts', `export const go = shell.openExternal;`)],
    'a path of the page is opened': [add('electron/bridge/seed.ts', `void shell.openPath(input.path);`)],
  },
  harmless: {
    'a comment about opening': [add('electron/bridge/seed.ts', `// Nothing here calls openExternal.`)],
  },
});

/** `openLink` is: decide, return what was refused, ask, open. */
function askedFirst({ house, sources }: Subject): string[] {
  const source = sources.find(({ path }) => path === SYSTEM);
  const method = source?.nodes.find((node) => keyOf(node) === 'openLink');
  if (!source || !method) return ['There is no openLink.'];
  const statements = ((method['value'] as Node)['body'] as Node)['body'] as Node[];
  const text = house.get(SYSTEM) ?? '';
  const said = statements.map((statement) => wordsOf(text, statement).replace(/\s+/gu, ' '));
  const wanted = [
    'const link = mayOpen(url);',
    'if (!link.ok) return link;',
    'if (await confirmLink(window(), link.value)) await shell.openExternal(link.value.url);',
    'return done(null);',
  ];
  return JSON.stringify(said) === JSON.stringify(wanted) ? [] : [`${SYSTEM} opens links in another order`];
}

const gatewaySeeds: Readonly<Record<string, readonly Edit[]>> = {
  'another file listens to pages': [
    add('electron/shell/seed.ts', `import { ipcMain } from 'electron'; ipcMain.on('a', () => undefined);`),
  ],
  'a window’s own bus is used': [add('electron/shell/seed.ts', `window.webContents.ipc.handle('a', run);`)],
  'a frame’s own bus is used': [add('electron/shell/seed.ts', `frame.ipc.on('a', run);`)],
  'a port goes past the gateway': [add('electron/shell/seed.ts', `new MessageChannelMain();`)],
  'the gateway listens to a message without an answer': [
    add(GATEWAY, `ipcMain.on('app:ready', () => undefined);`),
  ],
  'the gateway answers without the guard': [
    edit(
      GATEWAY,
      'return answer(handlers, report, channel, from, input);',
      'return handlers[channel](input);',
    ),
  ],
};

const gatewayCheck = staticCheck({
  item: 17,
  what: 'the gateway alone hears pages, and hands every request to the guard',
  rule: (subject) => [
    ...oneImporter(subject.sources.filter(({ path }) => !path.startsWith('dist/'))),
    ...mainOf(subject).flatMap(otherBuses),
    ...everyRequestIsGuarded(subject),
  ],
  seeds: gatewaySeeds,
  harmless: {
    'a comment about the bus': [add('electron/shell/seed.ts', `// ipcMain.on would hear anybody`)],
    'a property that is called so': [add('electron/shell/seed.ts', `export const words = { port: 1 };`)],
  },
});

const OTHER_BUSES = ['ipc', 'MessageChannelMain', 'MessagePortMain', 'handleOnce'];

const otherBuses = (source: Source): string[] =>
  OTHER_BUSES.filter((name) => source.nodes.some((node) => nameOf(node) === name)).map(
    (name) => `${source.path} uses ${name}`,
  );

/** In the gateway, `ipcMain` is used once: for `handle`, whose function returns what `answer` gives and nothing else. */
function everyRequestIsGuarded({ sources }: Subject): string[] {
  const source = sources.find(({ path }) => path === GATEWAY);
  if (!source) return ['There is no gateway.'];
  // Import specifiers name it twice: what is imported, and as what.
  const uses = source.nodes.filter((node) => nameOf(node) === 'ipcMain').length - 2;
  const handles = callsOf(source, 'handle');
  const returns = handles.flatMap((call) =>
    [...nodesOf(call)]
      .filter((node) => node.type === 'ReturnStatement')
      .map((node) => node['argument'] as Node),
  );
  const guarded = returns.length === 1 && returns.every((value) => nameOf(value['callee']) === 'answer');
  return uses === 1 && handles.length === 1 && guarded
    ? []
    : [`${GATEWAY} does not hand every request to the guard`];
}

export const wiringChecks: readonly Check[] = [
  permissionCheck,
  windowOpenCheck,
  openExternalCheck,
  gatewayCheck,
];
