const { contextBridge, ipcRenderer, webUtils } = require('electron');

class Box {
  inside = 1;
  method() {
    return this.inside;
  }
}

const heard = [];
ipcRenderer.on('tell', (_event, ...args) => heard.push(args));

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  double: (number) => ipcRenderer.sendSync('double', number),
  heard: () => heard,
  pathOf: (file) => webUtils.getPathForFile(file),
  callWith: (callback, value) => callback(value),
  later: async (value) => value,
  fail() {
    throw new RangeError('from the preload');
  },
  requires(id) {
    try {
      require(id);
      return 'there';
    } catch (error) {
      return error.message;
    }
  },
  exposeAgain() {
    contextBridge.exposeInMainWorld('bridge', {});
  },
  seesPage: () => typeof window.onlyInPage,
  box: new Box(),
  nested: { list: [{ deep: true }] },
});
window.onlyInPreload = true;
