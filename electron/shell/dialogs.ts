import {
  dialog,
  type BrowserWindow,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { Link } from './external-links.ts';
import { msg } from '../words/words.ts';

/** Paths the reader chose to open; none when the dialog was cancelled. */
export async function chooseFiles(window: BrowserWindow | null): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: msg('Open files'),
    buttonLabel: msg('Open files'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: msg('Text'), extensions: ['txt', 'text'] },
      { name: msg('All files'), extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}

/** Where the reader wants a PDF; null when the dialog was cancelled. */
export async function choosePdf(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: msg('Save as PDF'),
    buttonLabel: msg('Save'),
    defaultPath: name,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || filePath === '' ? null : filePath;
}

/** Whether the reader wants to follow a link out of the app. */
export async function confirmLink(
  window: BrowserWindow | null,
  { url, question, button }: Link,
): Promise<boolean> {
  const response = await ask(window, {
    type: 'question',
    message: question,
    detail: url,
    buttons: [button, msg('Cancel')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** Says that the page had stopped and is there again. */
export async function tellReloaded(window: BrowserWindow): Promise<void> {
  await ask(window, {
    type: 'warning',
    message: msg('The window stopped working and was loaded again.'),
    detail: msg(
      'Everything that said “Saved” is there. Look at what you typed last: it may have to be typed again.',
    ),
    buttons: [msg('Continue')],
  });
}

/** Says why the app goes; waits until the reader has read it. */
export function tellGivingUp(title: string, reason: string): void {
  dialog.showErrorBox(title, reason);
}

async function ask(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const answer = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return answer.response;
}
