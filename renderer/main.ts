import './app/app.ts';
import type { App } from './app/app.ts';
import { openWork } from './data/open-work.ts';
import { connectDesktop } from './platform/desktop.ts';

/** Opens the reader's work, then mounts the window; what cannot be opened is said in words. */
async function start(): Promise<void> {
  const desktop = connectDesktop();
  try {
    const { work, imports, report } = await openWork({ desktop });
    const app = document.createElement('lectern-app') as App;
    Object.assign(app, { desktop, work, imports, report: report.readOnly ?? report.notice });
    document.body.replaceChildren(app);
  } catch (error) {
    const say = document.createElement('p');
    say.className = 'stopped';
    say.setAttribute('role', 'alert');
    say.textContent =
      'Lectern could not open its library. Nothing was changed: your work is in the vault. Start Lectern again; if that does not help, restart the computer.';
    document.body.replaceChildren(say);
    throw error;
  }
}

void start();
