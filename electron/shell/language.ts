import { app } from 'electron';
import { languageFor } from '../bridge/contract.ts';
import { speak } from '../words/words.ts';
import { recall } from './window-memory.ts';

/**
 * Before the page tells its language, the app speaks the one of the last time, else the system's. Electron knows that
 * once it is ready; what has to be said before is said in the language of the process.
 * @param memoryFile the file that keeps the language
 */
export function speakAsBefore(memoryFile: string): void {
  const system = [app.isReady() ? app.getLocale() : '', Intl.DateTimeFormat().resolvedOptions().locale];
  speak(recall(memoryFile).language ?? languageFor(system));
}
