import { app, session } from 'electron';
import { HOST, ORIGIN, SCHEME } from '../bridge/contract.ts';

const GRANTED = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** True for pages of the app itself, decided on the parsed address and never on how it begins. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}

/** Only what cannot leave the machine may be requested. */
export function isLocal(address: string): boolean {
  return isOwn(address) || /^(?:blob|data|devtools):/iu.test(address);
}

export function mayUse(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isOwn(address);
}

/** Refuses navigation, windows and webviews in everything that is ever created. */
export function guardContents(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void; url: string }): void => {
      if (!isOwn(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies every permission but two harmless ones, and every request that would leave the machine. */
export function guardSession(): void {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl)),
  );
  ours.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin || ORIGIN));
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}
