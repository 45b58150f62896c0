import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { refuseTheRest } from './refuse.ts';
import { record, say } from './report.ts';
import { settings } from './settings.ts';

/** `shell`: in tests every call is recorded and none is carried out; in a visible window the system is asked. */
export const shell = refuseTheRest('shell', {
  async openExternal(url: string): Promise<void> {
    record({ api: 'shell.openExternal', url });
    if (settings.visible) openBySystem(url);
  },
  async openPath(target: string): Promise<string> {
    record({ api: 'shell.openPath', path: target });
    if (!existsSync(target)) return 'Failed to open path';
    if (settings.visible) openBySystem(target);
    return '';
  },
  showItemInFolder(target: string): void {
    record({ api: 'shell.showItemInFolder', path: target });
    if (settings.visible) openBySystem(path.dirname(target));
  },
  beep(): void {
    record({ api: 'shell.beep' });
  },
});

function openBySystem(target: string): void {
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [target], {
    stdio: 'ignore',
    detached: true,
  });
  opener.once('error', () => say(`nothing here can open ${target}`));
  opener.unref();
}
