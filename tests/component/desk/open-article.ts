import type { Block } from '../../../electron/bridge/contract.ts';
import type { VersionSummary } from '../../../electron/bridge/contract.ts';
import { until } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, importFiles, paragraph, summary } from '../data/one-library.ts';

export const block = (kind: Block['kind'], text: string): Block => ({ ...paragraph(text), kind });

export interface Opened extends OpenWindow {
  readonly articleId: string;
}

/** A window with an article of these blocks on the desk, the focus in its text. */
export async function openArticle(
  blocks: readonly Block[],
  facts: Partial<VersionSummary> = {},
): Promise<Opened> {
  const window = await openWindow([{ title: 'Another' }]);
  const units = blocks.reduce((sum, { text }) => sum + text.length + 1, -1);
  const version = summary(7, { title: 'Opened', units, blocks: blocks.length, ...facts });
  window.vault.bodies.set(version.versionId, { importer: '1', decoding: 'utf-8', blocks: [...blocks] });
  await importFiles(window, window.vault, [{ name: 'opened.txt', outcome: { ok: true, value: version } }]);
  const id = articleTitled(window.work, version.title);
  window.app.shadowRoot
    ?.querySelector('.app')
    ?.dispatchEvent(new CustomEvent('lectern-open', { detail: { id } }));
  await until(() => window.all('[data-block]').length > 0, 'the text');
  await settled();
  window.find('article.text').focus();
  await settled();
  return { ...window, articleId: id };
}
