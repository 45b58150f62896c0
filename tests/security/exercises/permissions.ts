import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mayUse } from '../../../electron/shell/allowed.ts';
import { isNode, literal, nameOf, nodesOf, parse } from '../../unit/architecture/sources.ts';
import { checkOf, type Check } from '../check.ts';
import { OUTSIDE } from './addresses.ts';

type PermissionGuard = (permission: string, address: string) => boolean;

const GRANTED = ['clipboard-sanitized-write', 'persistent-storage'];
const ORIGINS = ['app://lectern/', 'app://lectern'];
/** Where a permission is asked from that is not the app. */
const STRANGERS = [...OUTSIDE, '', 'null'];

export const permissionNameCheck: Check = checkOf<PermissionGuard>({
  item: 5,
  how: 'exercise',
  what: 'of every permission that electron.d.ts names, the app has two and nobody else has any',
  ours: mayUse,
  judge: (may) => {
    const names = permissionNames();
    return [
      ...(GRANTED.every((name) => names.includes(name)) && names.length > 40
        ? []
        : [`Only ${names.length} names of permissions were found.`]),
      ...names.flatMap((name) =>
        ORIGINS.filter((origin) => may(name, origin) !== GRANTED.includes(name)).map(
          (origin) => `${name} is ${GRANTED.includes(name) ? 'denied' : 'granted'} to ${origin}`,
        ),
      ),
      ...names.flatMap((name) =>
        STRANGERS.filter((origin) => may(name, origin)).map((origin) => `${name} is granted to ${origin}`),
      ),
      ...['', 'unknown', 'Persistent-Storage', 'persistent-storage '].filter((name) =>
        may(name, 'app://lectern/'),
      ),
    ];
  },
  seeds: {
    'everything is granted to the app': (_name, origin) => ORIGINS.includes(origin),
    'the two are granted to anybody': (name) => GRANTED.includes(name),
    'nothing is granted, not even durable storage': () => false,
    'reading the clipboard is granted': (name, origin) => mayUse(name, origin) || name === 'clipboard-read',
    'only what is known to be dangerous is denied': (name, origin) =>
      ORIGINS.includes(origin) && !['media', 'geolocation', 'notifications', 'openExternal'].includes(name),
  },
});

let names: readonly string[] | undefined;

/** The names in the types of both handlers: a new version of Electron that knows more is asked about those too. */
function permissionNames(): readonly string[] {
  if (names) return names;
  const file = path.resolve(import.meta.dirname, '../../../node_modules/electron/electron.d.ts');
  const found = parse('electron.d.ts', readFileSync(file, 'utf8'))
    .nodes.filter((node) =>
      ['setPermissionRequestHandler', 'setPermissionCheckHandler'].includes(nameOf(node['key']) ?? ''),
    )
    .flatMap((node) => [...nodesOf(node)])
    .filter((node) => nameOf(node) === 'permission' && isNode(node['typeAnnotation']))
    .flatMap((node) => (isNode(node['typeAnnotation']) ? [...nodesOf(node['typeAnnotation'])] : []))
    .map((node) => literal(node))
    .filter((name) => name !== undefined);
  return (names = [...new Set(found)].sort());
}
