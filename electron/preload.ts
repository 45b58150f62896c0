import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopApi } from './bridge/contract.ts';

const REQUESTS = new Set([
  'app:ready',
  'app:flushed',
  'app:theme',
  'app:places',
  'app:show-data',
  'app:open-link',
  'import:choose',
  'import:samples',
  'import:acknowledge',
  'import:cancel',
  'import:show-file',
  'vault:state',
  'vault:append',
  'vault:read',
]);
const EVENTS = new Set([
  'import:begun',
  'import:progress',
  'import:batch',
  'import:ended',
  'app:command',
  'app:closing',
]);

const api: DesktopApi = {
  request(channel, input) {
    if (!REQUESTS.has(channel)) throw new TypeError(`There is no request ${String(channel)}.`);
    return ipcRenderer.invoke(channel, input);
  },
  importDropped(files) {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke('import:paths', { paths });
  },
  on(event, listener) {
    if (!EVENTS.has(event)) throw new TypeError(`There is no event ${String(event)}.`);
    const handler = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(event, handler);
    return () => {
      ipcRenderer.off(event, handler);
    };
  },
  platform: process.platform as DesktopApi['platform'],
};
contextBridge.exposeInMainWorld('desktop', api);
