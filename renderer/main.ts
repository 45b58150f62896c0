import { opening, words } from './opening.ts';
import './app/app.ts';
import type { App } from './app/app.ts';
import { msg } from './words/words.ts';

/** Mounts the window as soon as the reader's work is open; what cannot be opened is said in words. */
async function start(): Promise<void> {
  await words;
  document.body.replaceChildren(sentence('opening', 'status', msg('Opening the library.')));
  try {
    const { desktop, work, imports, report } = await opening;
    const app = document.createElement('lectern-app') as App;
    Object.assign(app, { desktop, work, imports, report: report.readOnly ?? report.notice });
    document.body.replaceChildren(app);
  } catch (error) {
    const why = msg(
      'Lectern could not open its library. Nothing was changed: your articles and notes are in the vault. Close Lectern and start it again; if that does not help, restart the computer.',
    );
    document.body.replaceChildren(sentence('stopped', 'alert', why));
    throw error;
  }
}

function sentence(className: string, role: string, words: string): HTMLElement {
  const element = document.createElement('main');
  const text = document.createElement('p');
  element.className = className;
  text.setAttribute('role', role);
  text.textContent = words;
  element.append(text);
  return element;
}

void start();
