import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Channel, DesktopApi, EventName } from './bridge/contract.ts';

// The contract's names once more: importing them would bundle its schemas into every page. The types keep both lists
// whole and true.
const REQUESTS: Readonly<Record<Exclude<Channel, 'import:paths'>, true>> = {
  'app:ready': true,
  'app:flushed': true,
  'app:theme': true,
  'app:language': true,
  'app:keys': true,
  'app:typing': true,
  'app:set-aside-database': true,
  'app:places': true,
  'app:show-data': true,
  'app:open-link': true,
  'import:choose': true,
  'import:samples': true,
  'import:acknowledge': true,
  'import:cancel': true,
  'import:show-file': true,
  'print:paper': true,
  'print:pdf': true,
  'vault:state': true,
  'vault:append': true,
  'vault:read': true,
};
const EVENTS: Readonly<Record<EventName, true>> = {
  'import:begun': true,
  'import:progress': true,
  'import:batch': true,
  'import:ended': true,
  'vault:space': true,
  'app:command': true,
  'app:closing': true,
};

const api: DesktopApi = {
  request(channel, input) {
    if (!Object.hasOwn(REQUESTS, channel)) throw new TypeError('There is no such request.');
    return ipcRenderer.invoke(channel, input);
  },
  importDropped(files) {
    // A File that a page made up is on no disk and has no path.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke('import:paths', { paths });
  },
  on(event, listener) {
    if (!Object.hasOwn(EVENTS, event)) throw new TypeError('There is no such event.');
    // Electron's event object would hand the page the way to every channel.
    const withoutEvent = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(event, withoutEvent);
    return () => {
      ipcRenderer.off(event, withoutEvent);
    };
  },
  platform: process.platform as DesktopApi['platform'],
};
contextBridge.exposeInMainWorld('desktop', api);
