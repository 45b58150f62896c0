import { refuse, refuseTheRest } from './refuse.ts';
import { record, say } from './report.ts';
import { settings } from './settings.ts';
import { askMessage, chooseFiles, type MessageOptions, type OpenOptions } from './system-dialogs.ts';

/** Dialogs take the window they belong to first, where there is one. */
const optionsOf = <Options>(args: unknown[]): Options => args[args.length - 1] as Options;

function unscripted(name: string, options: unknown): never {
  throw new Error(
    `The app called dialog.${name}(${JSON.stringify(options)}) and the test has not said what the person answers.`,
  );
}

/**
 * `dialog`. Nobody answers in a test: it replaces the functions it expects to be called, and any other call fails
 * instead of waiting for ever. In a visible window the system's own dialogs are asked.
 */
export const dialog = refuseTheRest('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const options = optionsOf<OpenOptions>(args);
    if (!settings.visible) unscripted('showOpenDialog', options);
    const filePaths = await chooseFiles(options);
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = optionsOf<MessageOptions>(args);
    if (!settings.visible) unscripted('showMessageBox', options);
    return { response: await askMessage(options), checkboxChecked: false };
  },
  async showSaveDialog(...args: unknown[]): Promise<never> {
    return settings.visible ? refuse('dialog.showSaveDialog') : unscripted('showSaveDialog', optionsOf(args));
  },
  showMessageBoxSync: (...args: unknown[]): never => unscripted('showMessageBoxSync', optionsOf(args)),
  showErrorBox(title: string, content: string): void {
    record({ api: 'dialog.showErrorBox', title, content });
    say(`${title}: ${content}`);
    if (settings.visible) void askMessage({ message: `${title}\n\n${content}`, buttons: ['OK'] });
  },
});
