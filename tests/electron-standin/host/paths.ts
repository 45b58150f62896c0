import os from 'node:os';
import path from 'node:path';

const OF_THE_HOME = ['desktop', 'documents', 'downloads', 'music', 'pictures', 'videos'];

/** The folders behind `app.getPath` and `app.setPath`, by Electron's rules for Linux. */
export function createPaths(appName: () => string): {
  get(name: string): string;
  set(name: string, folder: string): void;
} {
  const chosen = new Map<string, string>();

  function get(name: string): string {
    const set = chosen.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return os.homedir();
      case 'temp':
        return os.tmpdir();
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
      case 'userData':
        return path.join(get('appData'), appName());
      case 'sessionData':
        return get('userData');
      case 'logs':
        return path.join(get('userData'), 'logs');
      case 'exe':
        return process.argv[0] ?? process.execPath;
      default:
        if (OF_THE_HOME.includes(name)) {
          return path.join(os.homedir(), name.charAt(0).toUpperCase() + name.slice(1));
        }
        throw new Error(`Failed to get '${name}' path`);
    }
  }

  return {
    get,
    set(name, folder) {
      if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
      chosen.set(name, folder);
    },
  };
}
