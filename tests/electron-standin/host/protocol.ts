import { policyToHttp, toApp, toHttp } from './addresses.ts';
import { refuse, refuseTheRest } from './refuse.ts';

export interface Privileges {
  standard?: boolean;
  secure?: boolean;
  supportFetchAPI?: boolean;
  corsEnabled?: boolean;
  stream?: boolean;
  codeCache?: boolean;
  bypassCSP?: boolean;
  allowServiceWorkers?: boolean;
}

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const HARMLESS = new Set(['standard', 'secure', 'supportFetchAPI', 'corsEnabled', 'stream', 'codeCache']);
const BUILT_IN = new Set(['http', 'https', 'file', 'data', 'blob', 'ws', 'wss', 'about', 'chrome']);

const privileges = new Map<string, Privileges>();
const handlers = new Map<string, SchemeHandler>();
const schemes = new Set<string>();
let registered = false;
let late = false;

/** After this, schemes can no longer be registered: the app is ready. */
export function closeRegistration(): void {
  late = true;
}

export const servedAs = (address: string): string => toHttp(address, schemes);
export const calledBy = (address: string): string => toApp(address, schemes);
export const policyServed = (policy: string): string => policyToHttp(policy, schemes);

/** Who serves a scheme and under which privileges. */
export function serverOf(scheme: string): { handler: SchemeHandler; privileges: Privileges } | null {
  const handler = handlers.get(scheme);
  return handler ? { handler, privileges: privileges.get(scheme) ?? {} } : null;
}

/**
 * `protocol`. A page of a scheme that was not registered in time, or not as standard and secure, would have
 * neither storage nor fetch in Electron; here it would have both, so the stand-in refuses to serve it.
 */
export const protocol = refuseTheRest('protocol', {
  registerSchemesAsPrivileged(list: { scheme: string; privileges?: Privileges }[]): void {
    if (late) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (registered) refuse('a second call of protocol.registerSchemesAsPrivileged, which replaces the first');
    registered = true;
    for (const { scheme, privileges: wanted = {} } of list) {
      if (!wanted.standard || !wanted.secure) {
        refuse(`the scheme '${scheme}' registered as anything but standard and secure`);
      }
      for (const [name, on] of Object.entries(wanted)) {
        if (on && !HARMLESS.has(name)) refuse(`the privilege '${name}' of the scheme '${scheme}'`);
      }
      privileges.set(scheme, wanted);
    }
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (BUILT_IN.has(scheme)) refuse(`taking over the scheme '${scheme}'`);
    if (!late) throw new Error('protocol.handle cannot be used before app is ready');
    if (!privileges.has(scheme)) {
      refuse(`the scheme '${scheme}', which was not registered as standard and secure before app was ready`);
    }
    handlers.set(scheme, handler);
    schemes.add(scheme);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
    schemes.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
