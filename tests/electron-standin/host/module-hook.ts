import { Module, register } from 'node:module';
import { pathToFileURL } from 'node:url';

declare global {
  /** How the ES modules made below find what CommonJS gets directly. */
  var electronStandinModule: object | undefined;
}

type Load = (id: string, ...rest: unknown[]) => unknown;

const NAMES = ['electron', 'electron/main', 'electron/common'];

/** Makes `electron` mean this object, for `require` and for `import`. */
export function hookElectron(electron: object): void {
  globalThis.electronStandinModule = electron;
  const loader = Module as unknown as { _load: Load };
  const load = loader['_load'];
  loader['_load'] = function loadOrElectron(this: unknown, id, ...rest) {
    return NAMES.includes(id) ? electron : load.call(this, id, ...rest);
  };
  register(`data:text/javascript,${encodeURIComponent(hookSource(electron))}`, pathToFileURL(__filename));
}

/** Hooks run in a thread of their own and so cannot see the object: they answer a module that looks it up. */
function hookSource(electron: object): string {
  const source = [
    'const electron = globalThis.electronStandinModule;',
    'export default electron;',
    ...Object.keys(electron).map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
  return `
    const names = ${JSON.stringify(NAMES)};
    const source = ${JSON.stringify(source)};
    export async function resolve(specifier, context, next) {
      return names.includes(specifier)
        ? { url: 'electron-standin:' + specifier, shortCircuit: true }
        : next(specifier, context);
    }
    export async function load(url, context, next) {
      return url.startsWith('electron-standin:')
        ? { format: 'module', source, shortCircuit: true }
        : next(url, context);
    }`;
}
