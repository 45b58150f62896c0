import { HOST, SCHEME } from '../bridge/contract.ts';

/** Schemes that stay within the machine; the last one is Chromium's own tools. */
const LOCAL = new Set(['blob:', 'data:', 'devtools:']);
/** Neither leaves the machine: one keeps the database from being cleared away, the other copies plain text. */
const GRANTED = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** True for the app's own pages. Decided on the parsed address (WHATWG URL), never on how it begins. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/**
 * Whether a frame may go there: the window may load the app's page again, and no frame anything else. The texts of
 * the vault are the app's own as well, and one of them in the page's place would look as if the app had gone.
 */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  if (!isMainFrame || !isOwn(address)) return false;
  const { pathname, search } = new URL(address);
  return ['', '/'].includes(pathname) && search === '';
}

/** Whether anything may be requested from there: nothing that could leave the machine may. */
export function mayRequest(address: string): boolean {
  return isOwn(address) || (URL.canParse(address) && LOCAL.has(new URL(address).protocol));
}

/** Whether a page may have a permission, by Electron's name of it. */
export function mayUse(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isOwn(address);
}
