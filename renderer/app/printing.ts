import { done } from '../../electron/bridge/contract.ts';
import type { Work } from '../data/work.ts';
import { blockTemplate } from '../desk/blocks.ts';
import { noteMarkdown } from '../notes/markdown.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { Typesetting } from '../print/page-template.ts';
import type { SendPages } from '../print/print-dialog.ts';
import { msg, str } from '../words/words.ts';

/** Paper shows blocks and notes as the screen does: what draws them is lent to it here. */
export const typesetting = ({ linked }: Work): Typesetting => ({
  block: blockTemplate,
  note: (markdown) => noteMarkdown(markdown, linked),
});

/** Has the main process print the pages that stand in the document. */
export function sendWith(desktop: Desktop): SendPages {
  return async (target, paper, { title }) => {
    if (target === 'paper') {
      const answer = await desktop.request('print:paper', { paper });
      return answer.ok ? done(answer.value.printed ? msg('Sent to the printer.') : null) : answer;
    }
    const answer = await desktop.request('print:pdf', { paper, title: title.slice(0, 500) });
    return answer.ok ? done(answer.value && msg(str`Saved as “${answer.value.name}”.`)) : answer;
  };
}
