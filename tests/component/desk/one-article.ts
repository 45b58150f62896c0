import type { Block, VersionSummary } from '../../../electron/bridge/contract.ts';
import type { Note } from '../../../renderer/data/model.ts';
import type { Pane } from '../../../renderer/desk/pane.ts';
import { until } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, importFiles, paragraph, summary } from '../data/one-library.ts';

export interface OneArticle extends OpenWindow {
  readonly id: string;
  readonly pane: Pane;
  readonly scroller: HTMLElement;
  /** The whole text, as offsets count it. */
  readonly text: string;
  /** Adds a note on the first place of some words, and waits until it is drawn. */
  note(words: string, body: string): Promise<Note['id']>;
}

/** A window on one article of these blocks, open and drawn. */
export async function oneArticle(
  blocks: readonly (Block | string)[],
  facts: Partial<VersionSummary> = {},
  parts: Parameters<typeof openWindow>[3] = {},
): Promise<OneArticle> {
  const opened = await openWindow([], null, undefined, parts);
  const all = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  const text = all.map((block) => block.text).join('\n');
  const version = summary(7, { title: 'The one', units: text.length, blocks: all.length, ...facts });
  opened.vault.bodies.set(version.versionId, { importer: '1', decoding: 'utf-8', blocks: all });
  await importFiles(opened, opened.vault, [{ name: 'one.txt', outcome: { ok: true, value: version } }]);
  for (const run of opened.imports.runs) opened.imports.dismiss(run.importId);
  const id = articleTitled(opened.work, 'The one');
  opened.app.shadowRoot
    ?.querySelector('.app')
    ?.dispatchEvent(new CustomEvent('lectern-open', { detail: { id } }));
  await until(() => opened.all('[data-block]').length === all.length, 'the text');
  await settled();
  return {
    ...opened,
    id,
    text,
    pane: opened.find<Pane>('lectern-pane'),
    scroller: opened.find('.scroll'),
    async note(words, body) {
      const start = text.indexOf(words);
      const selector = {
        position: { start, end: start + words.length },
        quote: { exact: words, prefix: text.slice(0, start).slice(-32), suffix: '' },
      };
      const note = opened.work.addNote({
        articleId: id,
        versionId: version.versionId,
        selector,
        kind: 'claim',
        body,
      });
      await until(() => opened.all('lectern-note').length > 0, 'the note');
      await settled();
      return note.id;
    },
  };
}

/** What a highlight paints, in the order of the text. */
export function painted(name: string): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
  return ranges.map((range) => range.toString());
}
