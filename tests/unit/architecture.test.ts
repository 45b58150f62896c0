import { describe, expect, test } from 'vitest';
import {
  arrows,
  noCycles,
  noMarkupFromText,
  noStyleAttribute,
  noTestsInTheApp,
  oneImporter,
  oneReaderOfTheDesktop,
  oneWriter,
  type Rule,
} from './architecture/rules.ts';
import { appSources, parse } from './architecture/sources.ts';

const app = appSources();

test('the rules see the whole app', () => {
  const files = app.map(({ path }) => path);
  expect(files).toEqual(
    expect.arrayContaining([
      'electron/main.ts',
      'electron/preload.ts',
      'renderer/main.ts',
      'renderer/data/commit.ts',
    ]),
  );
  expect(app.find(({ path }) => path === 'renderer/opening.ts')?.imports).toContain(
    'renderer/data/open-work.ts',
  );
});

/** A rule, and for each way of breaking it a file that does: where it lies and what it says. */
const rules: readonly { name: string; rule: Rule; broken: readonly (readonly [string, string])[] }[] = [
  {
    name: 'each room imports only what its arrows allow',
    rule: arrows,
    broken: [
      ['electron/shell/a.ts', `import '../../renderer/data/model.ts';`],
      ['electron/shell/a.ts', `import { html } from 'lit';`],
      ['renderer/data/a.ts', `import type { Vault } from '../../electron/vault/vault.ts';`],
      ['renderer/data/a.ts', `import { html } from 'lit';`],
      ['renderer/data/a.ts', `import '../ui/icon.ts';`],
      ['renderer/data/a.ts', `export * from '../library/arrange.ts';`],
      ['renderer/platform/a.ts', `import '../data/model.ts';`],
      ['renderer/app/a.ts', `import { app } from 'electron';`],
      ['renderer/app/a.ts', `import path from 'node:path';`],
      ['renderer/library/a.ts', `import '../desk/desk.ts';`],
      ['renderer/desk/a.ts', `import type { NoteCard } from '../notes/note-card.ts';`],
      ['renderer/notes/a.ts', `void import('../library/arrange.ts');`],
      ['renderer/notes/a.ts', `import '../app/app.ts';`],
      ['renderer/search/a.ts', `import '../library/arrange.ts';`],
      ['renderer/search/a.ts', `import '../desk/desk.ts';`],
      ['renderer/search/a.ts', `import { Dexie } from 'dexie';`],
      ['renderer/library/a.ts', `import '../search/palette.ts';`],
      ['renderer/print/a.ts', `import '../desk/blocks.ts';`],
      ['renderer/print/a.ts', `import '../platform/desktop.ts';`],
      ['renderer/margin/a.ts', `import '../text/intervals.ts';`],
      ['renderer/text/a.ts', `import type { Block } from '../../electron/bridge/contract.ts';`],
      ['renderer/text/a.ts', `export { Dexie } from 'dexie';`],
      ['renderer/ui/a.ts', `import '../text/graphemes.ts';`],
      ['renderer/ui/a.ts', `import { Dexie } from 'dexie';`],
      ['renderer/ui/a.ts', `import '../uic/a.ts';`],
      ['renderer/attic/a.ts', ``],
    ],
  },
  {
    name: 'ipcMain is the gateway’s, ipcRenderer and contextBridge the preload’s',
    rule: oneImporter,
    broken: [
      ['electron/main.ts', `import { ipcMain } from 'electron';`],
      ['electron/main.ts', `import { ipcMain as bus } from 'electron';`],
      ['electron/main.ts', `import * as electron from 'electron'; electron.ipcMain.on('a', () => {});`],
      ['electron/bridge/gateway.ts', `import { ipcRenderer } from 'electron';`],
      ['electron/main.ts', `import { contextBridge } from 'electron';`],
    ],
  },
  {
    name: 'window.desktop is read in renderer/platform/desktop.ts alone',
    rule: oneReaderOfTheDesktop,
    broken: [
      ['renderer/app/a.ts', `window.desktop.request('app:ready', undefined);`],
      ['renderer/app/a.ts', `globalThis['desktop'].platform;`],
    ],
  },
  {
    name: 'the reader’s work is written by the committer and the start check alone',
    rule: oneWriter,
    broken: [
      ['renderer/library/a.ts', `await db.notes.put(note);`],
      ['renderer/data/bodies.ts', `await db.chunks.bulkPut(chunks);`],
      ['renderer/data/bodies.ts', `await db.notes.where('articleId').equals(id).modify({ body: '' });`],
      ['renderer/data/bodies.ts', `await db.table('notes').clear();`],
      ['renderer/data/bodies.ts', `await db.table(name).clear();`],
      ['renderer/data/bodies.ts', `await db['ops'].delete(1);`],
      ['renderer/data/open-work.ts', `await db.articles.put(article);`],
    ],
  },
  {
    name: 'no text becomes markup or code',
    rule: noMarkupFromText,
    broken: [
      ['renderer/desk/a.ts', `element.innerHTML = text;`],
      ['renderer/desk/a.ts', `element['outerHTML'] = text;`],
      ['renderer/desk/a.ts', `element.insertAdjacentHTML('beforeend', text);`],
      ['renderer/desk/a.ts', `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`],
      ['renderer/desk/a.ts', `import { unsafeHTML as fine } from 'lit/directives/unsafe-html.js';`],
      ['renderer/desk/a.ts', `document.write(text);`],
      ['renderer/desk/a.ts', `new DOMParser();`],
      ['renderer/desk/a.ts', `eval(text);`],
      ['electron/a.ts', `new Function(text);`],
      ['electron/a.ts', `Function(text)();`],
    ],
  },
  {
    name: 'no style attribute is written',
    rule: noStyleAttribute,
    broken: [
      ['renderer/desk/a.ts', 'html`<p style="color: red">a</p>`;'],
      ['renderer/desk/a.ts', 'html`<p class="a" style=${b}>a</p>`;'],
      ['renderer/desk/a.ts', 'html`<p class=${a}\nstyle = "b">a</p>`;'],
      ['renderer/desk/a.ts', `import { styleMap } from 'lit/directives/style-map.js'; styleMap({});`],
      ['renderer/desk/a.ts', `element.setAttribute('style', 'color: red');`],
    ],
  },
  {
    name: 'the app imports no tests',
    rule: noTestsInTheApp,
    broken: [['electron/a.ts', `import '../tests/electron-standin/chromium.ts';`]],
  },
];

describe.each(rules)('$name', ({ rule, broken }) => {
  test('in the app', () => {
    expect(rule(app)).toEqual([]);
  });

  test.each(broken)('and not in %s with %s', (file, text) => {
    expect(rule([parse(file, text)])).toEqual([expect.stringContaining(file)]);
  });
});

describe('no file imports itself by way of others', () => {
  test('in the app', () => {
    expect(noCycles(app)).toEqual([]);
  });

  test('and a cycle of three, through a type and a re-export, is found once', () => {
    const cycle = [
      parse('renderer/text/main.ts', `import './a.ts';`),
      parse('renderer/text/a.ts', `import type { B } from './b.ts';`),
      parse('renderer/text/b.ts', `export * from './c.ts';`),
      parse('renderer/text/c.ts', `void import('./a.ts');`),
    ];
    expect(noCycles(cycle)).toEqual([
      'renderer/text/a.ts imports renderer/text/b.ts imports renderer/text/c.ts imports renderer/text/a.ts',
    ]);
  });
});

test('a Map or a Set that is named like a table may be written', () => {
  expect(oneWriter([parse('renderer/data/open-work.ts', `articles.delete(id); this.open.add(id);`)])).toEqual(
    [],
  );
});
