import {
  isNode,
  literal,
  nameOf,
  propertyOf,
  type Node,
  type Source,
} from '../../unit/architecture/sources.ts';
import { add, edit } from '../house/edit.ts';
import { staticCheck, type Rule } from '../house/static-check.ts';
import {
  argumentsOf,
  bare,
  booleanOf,
  callsOf,
  keyOf,
  localNames,
  memberOf,
  membersOf,
  mentions,
} from '../house/syntax.ts';

const WINDOW = 'electron/shell/window.ts';
/** What can show a page. */
const VIEWS = ['BrowserWindow', 'BaseWindow', 'BrowserView', 'WebContentsView'];
/** What may be asked of the class itself without making a window. */
const HARMLESS_STATICS = new Set(['getAllWindows', 'getFocusedWindow', 'fromId', 'fromWebContents']);

type Wanted = Readonly<Record<string, boolean>>;

/**
 * Holds where every window says each of these preferences with that value, as a literal in the place where the window
 * is made, and nothing anywhere says another. A default is not enough: the next major version may change it.
 */
function preferences(wanted: Wanted): Rule {
  return ({ sources }) => {
    const main = sources.filter(({ path }) => path.startsWith('electron/'));
    const windows = main.flatMap((source) => windowsIn(source).map((window) => ({ source, window })));
    if (windows.length === 0) return ['No window was found to judge.'];
    return [
      ...windows.flatMap(({ source, window }) => unsaid(source.path, window, wanted)),
      ...main.flatMap((source) => [...handedOn(source), ...otherwise(source, wanted)]),
    ];
  };
}

function windowsIn(source: Source): Node[] {
  const names = new Set(VIEWS.flatMap((view) => [...localNames(source, view), view]));
  return source.nodes.filter((node) => {
    if (node.type !== 'NewExpression' || !isNode(node['callee'])) return false;
    return names.has(nameOf(node['callee']) ?? propertyOf(node['callee']) ?? '');
  });
}

function unsaid(file: string, window: Node, wanted: Wanted): string[] {
  const said = memberOf(argumentsOf(window)[0], 'webPreferences');
  const members = membersOf(said);
  if (!members) return [`${file} makes a window without saying its web preferences`];
  if (members.some((member) => keyOf(member) === undefined)) {
    return [`${file} takes web preferences from elsewhere`];
  }
  return Object.entries(wanted)
    .filter(([name, value]) => booleanOf(memberOf(said, name)) !== value)
    .map(([name, value]) => `${file} makes a window without ${name}: ${value}`);
}

/** A class of windows that leaves the place where it is imported could be made anywhere, and no rule would see it. */
function handedOn(source: Source): string[] {
  const names = new Set(VIEWS.flatMap((view) => [...localNames(source, view)]));
  if (names.size === 0) return [];
  const seen = new Set<unknown>();
  for (const node of source.nodes) {
    if (node.type === 'NewExpression') seen.add(node['callee']);
    if (node.type === 'ImportSpecifier') [node['imported'], node['local']].forEach((name) => seen.add(name));
    if (node.type === 'TSTypeReference') seen.add(node['typeName']);
    if (HARMLESS_STATICS.has(propertyOf(node) ?? '')) seen.add(node['object']);
  }
  return source.nodes
    .filter((node) => names.has(nameOf(node) ?? '') && !seen.has(node))
    .map((node) => `${source.path} hands ${String(nameOf(node))} on`);
}

function otherwise(source: Source, wanted: Wanted): string[] {
  return source.nodes.flatMap((node) => {
    const name =
      node.type === 'AssignmentExpression' && isNode(node['left']) ? propertyOf(node['left']) : keyOf(node);
    const value = wanted[name ?? ''];
    if (name === undefined || value === undefined) return [];
    const given = node.type === 'AssignmentExpression' ? node['right'] : node['value'];
    return booleanOf(bare(given)) === value ? [] : [`${source.path} sets ${name} to something else`];
  });
}

/** Seeds for preferences: set otherwise, left out, decided at run time, in a second window, and by assignment. */
function seedsFor(wanted: Wanted): Readonly<Record<string, ReturnType<typeof edit>[]>> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => {
      const line = `${name}: ${value},`;
      return [
        [`${name}: ${!value}`, [edit(WINDOW, line, `${name}: ${!value},`)]],
        [`${name} is not said`, [edit(WINDOW, line, '')]],
        [`${name} depends on the environment`, [edit(WINDOW, line, `${name}: process.env['A'] === '1',`)]],
        [`${name} is assigned later`, [add(WINDOW, `const later = {}; later['${name}'] = ${!value};`)]],
        [
          `a second window with ${name}: ${!value}`,
          [
            add(
              'electron/shell/second.ts',
              `import { BrowserWindow as W } from 'electron'; new W({ webPreferences: { ${name}: ${!value} } });`,
            ),
          ],
        ],
      ];
    }),
  );
}

function harmlessFor(wanted: Wanted): Readonly<Record<string, ReturnType<typeof edit>[]>> {
  const [[name, value] = ['', false]] = Object.entries(wanted);
  return {
    'a comment that speaks of it': [add(WINDOW, `// Never ${name}: ${!value}.`)],
    'a sentence that speaks of it': [
      add(WINDOW, `export const words = 'with ${name}: ${!value}, pages could';`),
    ],
    'the windows that there are': [
      add(
        'electron/shell/second.ts',
        `import { BrowserWindow } from 'electron'; BrowserWindow.getAllWindows();`,
      ),
    ],
  };
}

const NODE: Wanted = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
};

function preferenceCheck(item: number, what: string, wanted: Wanted): ReturnType<typeof staticCheck> {
  return staticCheck({
    item,
    what,
    rule: preferences(wanted),
    seeds: seedsFor(wanted),
    harmless: harmlessFor(wanted),
  });
}

const INDIRECT = {
  'web preferences come from a variable': [
    edit(WINDOW, 'webPreferences: {', 'webPreferences: preferences, other: {'),
  ],
  'more web preferences are spread over them': [
    edit(WINDOW, 'webPreferences: {', 'webPreferences: { ...more,'),
  ],
  'a window has no web preferences at all': [
    add('electron/shell/second.ts', `import { BrowserWindow } from 'electron'; new BrowserWindow();`),
  ],
  'the class of windows is handed on': [
    add(
      'electron/shell/second.ts',
      `import { BrowserWindow } from 'electron'; export const W = BrowserWindow;`,
    ),
  ],
};

const isolation: Wanted = { contextIsolation: true };

export const windowChecks = [
  preferenceCheck(2, 'every window says that its pages have no Node, workers and frames included', NODE),
  staticCheck({
    item: 3,
    what: 'every window says that its preload has a world of its own',
    rule: preferences(isolation),
    seeds: { ...seedsFor(isolation), ...INDIRECT },
    harmless: harmlessFor(isolation),
  }),
  preferenceCheck(4, 'every window says that its pages are sandboxed', { sandbox: true }),
  preferenceCheck(6, 'every window says that web security is on', { webSecurity: true }),
  preferenceCheck(8, 'every window says that insecure content is not allowed', {
    allowRunningInsecureContent: false,
  }),
  preferenceCheck(9, 'every window says that experimental features are off', { experimentalFeatures: false }),
  preferenceCheck(11, 'every window says that it has no webview', { webviewTag: false }),
];

/** Whole names that switch something of Chromium's on, wherever they stand. */
const SWITCHES = ['enableBlinkFeatures', 'disableBlinkFeatures', 'appendArgument'];
/** The switches there are: one takes something away, one lets Linux speak with voices of its own. */
const HARMLESS_SWITCHES = ['webrtc-ip-handling-policy=disable_non_proxied_udp', 'enable-speech-dispatcher'];

export const switchCheck = staticCheck({
  item: 10,
  what: 'no source names a Blink feature or appends a switch, but for the ones that silence WebRTC and let Linux speak',
  rule: ({ sources }) =>
    sources.flatMap((source) => [
      ...SWITCHES.filter((name) => mentions(source, name)).map((name) => `${source.path} uses ${name}`),
      ...callsOf(source, 'appendSwitch')
        .map((call) => argumentsOf(call).map((argument) => literal(argument) ?? 'what a variable says'))
        .filter((said) => !HARMLESS_SWITCHES.includes(said.join('=')))
        .map((said) => `${source.path} appends the switch ${said.join('=')}`),
      ...source.nodes
        .filter((node) => nameOf(node) === 'appendSwitch' || literal(node) === 'appendSwitch')
        .slice(callsOf(source, 'appendSwitch').length)
        .map(() => `${source.path} hands appendSwitch on`),
    ]),
  seeds: {
    'a Blink feature is turned on': [
      edit(WINDOW, 'spellcheck: false,', `spellcheck: false, enableBlinkFeatures: 'PreciseMemoryInfo',`),
    ],
    'a Blink feature is named by a string': [
      edit(WINDOW, 'spellcheck: false,', `spellcheck: false, ['enableBlinkFeatures']: 'A',`),
    ],
    'a switch turns web security off': [
      edit(
        'electron/main.ts',
        'guardPages();',
        `guardPages(); app.commandLine.appendSwitch('disable-web-security');`,
      ),
    ],
  },
  harmless: {
    'a switch that is only read': [add('electron/main.ts', `app.commandLine.hasSwitch('enable-features');`)],
    'a sentence about it': [add('electron/main.ts', `export const words = 'no enableBlinkFeatures here';`)],
  },
});

export const webviewCheck = staticCheck({
  item: 11,
  what: 'no template and no script makes a webview or speaks of allowpopups',
  rule: ({ house, sources }) => [
    ...sources.flatMap(({ path, nodes }) =>
      nodes
        .filter((node) => node.type === 'TemplateElement' || literal(node) !== undefined)
        .map((node) => literal(node) ?? (node['value'] as { raw: string }).raw)
        .filter((text) => /<webview\b|^webview$|\ballowpopups\b/iu.test(text))
        .map((text) => `${path} says ${text.slice(0, 40)}`),
    ),
    ...[...house]
      .filter(([file, text]) => file.endsWith('.html') && /<webview\b/iu.test(text))
      .map(([file]) => `${file} has a webview`),
  ],
  seeds: {
    'a webview in a template': [
      add('renderer/desk/seed.ts', 'html`<webview src="app://lectern/" allowpopups></webview>`;'),
    ],
    'a webview made by a script': [add('renderer/desk/seed.ts', `document.createElement('webview');`)],
    'a webview in the page': [edit('renderer/index.html', '<body>', '<body><webview></webview>')],
  },
  harmless: {
    'the event that refuses webviews': [
      add('electron/shell/seed.ts', `contents.on('will-attach-webview', refuse);`),
    ],
    'the preference that turns them off': [add('electron/shell/seed.ts', `const p = { webviewTag: false };`)],
  },
});
