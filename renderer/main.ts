import './app/app.ts';
import type { App } from './app/app.ts';
import { recallLook, showLook } from './app/look.ts';
import { openWork } from './data/open-work.ts';
import { connectDesktop } from './platform/desktop.ts';
import { languageOf, speak } from './words/language.ts';
import { msg } from './words/words.ts';

/** Opens the reader's work, then mounts the window; what cannot be opened is said in words. */
async function start(): Promise<void> {
  const look = recallLook();
  if (look) showLook(look);
  // The words lie beside this file: they are there before the first paint as well.
  await speak(languageOf(look?.language ?? 'system')).catch(() => undefined);
  document.body.replaceChildren(sentence('opening', 'status', msg('Opening the library.')));
  try {
    const desktop = connectDesktop();
    const { work, imports, report } = await openWork({ desktop });
    const app = document.createElement('lectern-app') as App;
    Object.assign(app, { desktop, work, imports, report: report.readOnly ?? report.notice });
    document.body.replaceChildren(app);
  } catch (error) {
    const words = msg(
      'Lectern could not open its library. Nothing was changed: your articles and notes are in the vault. Close Lectern and start it again; if that does not help, restart the computer.',
    );
    document.body.replaceChildren(sentence('stopped', 'alert', words));
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
