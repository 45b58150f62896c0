import { isOwn, mayNavigate, mayRequest } from '../../../electron/shell/allowed.ts';
import { checkOf, type Check } from '../check.ts';
import { HOME, OUTSIDE, TRICKS } from './addresses.ts';

type NavigationGuard = (address: string, isMainFrame: boolean) => boolean;
type RequestGuard = (address: string) => boolean;

export const navigationCheck: Check = checkOf<NavigationGuard>({
  item: 13,
  how: 'exercise',
  what: `the guard lets the window load its page again, and nothing of ${TRICKS.length} tricks; no frame goes anywhere`,
  ours: mayNavigate,
  judge: (may) => [
    ...TRICKS.filter((address) => may(address, true)).map((address) => `A page may go to ${address}`),
    ...[...TRICKS, ...HOME]
      .filter((address) => may(address, false))
      .map((address) => `A frame may go to ${address}`),
    ...HOME.filter((address) => !may(address, true)).map((address) => `The page may not load ${address}`),
  ],
  seeds: {
    'how an address begins decides': (address, main) => main && address.startsWith('app://lectern'),
    'how an address begins decides, with the slash': (address, main) =>
      main && address.startsWith('app://lectern/'),
    'what an address contains decides': (address, main) => main && address.includes('app://lectern'),
    'the host alone decides': (address, main) => main && parsed(address)?.host === 'lectern',
    'the host without its port decides': (address, main) =>
      main && parsed(address)?.protocol === 'app:' && parsed(address)?.hostname === 'lectern',
    'the scheme alone decides': (address, main) => main && parsed(address)?.protocol === 'app:',
    'whatever is our own is a page': (address, main) => main && isOwn(address),
    'frames go where the window may': (address) => mayNavigate(address, true),
    'nothing may be loaded, not even the page': () => false,
  },
});

export const requestCheck: Check = checkOf<RequestGuard>({
  item: 1,
  how: 'exercise',
  what: `the guard lets no request out, of ${OUTSIDE.length} ways, and the page’s own through`,
  ours: mayRequest,
  judge: (may) => [
    ...OUTSIDE.filter(may).map((address) => `A request may go to ${address}`),
    ...[...HOME, 'blob:app://lectern/1', 'data:image/png;base64,AA==']
      .filter((address) => !may(address))
      .map((address) => `No request may go to ${address}`),
  ],
  seeds: {
    'anything but plain HTTP is let out': (address) => parsed(address)?.protocol !== 'http:',
    'sockets are forgotten': (address) =>
      !/^(?:https?|ftp|file):$/u.test(parsed(address)?.protocol ?? 'file:'),
    'the scheme alone decides': (address) => /^(?:app|blob|data):$/u.test(parsed(address)?.protocol ?? ''),
    'this machine counts as inside': (address) =>
      mayRequest(address) || parsed(address)?.hostname === '127.0.0.1',
    'nothing may be requested, not even the page': () => false,
  },
});

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);
