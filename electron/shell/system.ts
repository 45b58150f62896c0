import { shell, type BrowserWindow } from 'electron';
import { done, failed, type Result } from '../bridge/contract.ts';
import type { System } from '../bridge/handlers.ts';
import { chooseFiles, confirmLink } from './dialogs.ts';
import { mayOpen } from './external-links.ts';
import { printOnPaper, savePdf } from './printing.ts';
import { msg } from '../words/words.ts';

/** The operating system, asked on behalf of the reader in front of `window`. */
export function createSystem(window: () => BrowserWindow | null): System {
  return {
    chooseFiles: () => chooseFiles(window()),
    async openLink(url) {
      const link = mayOpen(url);
      if (!link.ok) return link;
      if (await confirmLink(window(), link.value)) await shell.openExternal(link.value.url);
      return done(null);
    },
    showFolder,
    showFile: (file) => shell.showItemInFolder(file),
    print: (how) => printOnPaper(window(), how),
    savePdf: (how) => savePdf(window(), how),
  };
}

async function showFolder(folder: string): Promise<Result<null>> {
  const problem = await shell.openPath(folder);
  if (problem === '') return done(null);
  return failed('open', msg('The folder was not shown: {0}. Open {1} by hand.', problem, folder));
}
