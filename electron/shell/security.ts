import { app, session } from 'electron';
import { mayNavigate, mayRequest, mayUse } from './allowed.ts';

/** What Electron says of a navigation that has not begun. */
interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** Sandboxes every page, and refuses navigation, windows and webviews to everything that is ever created. */
export function guardPages(): void {
  app.enableSandbox();
  // Neither the page's policy nor the guard of requests sees the datagrams of WebRTC.
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: Navigation): void => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies every permission but two harmless ones, every device, and every request that would leave the machine. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
  // Its dictionaries would be fetched from the network, past the handler above.
  defaultSession.setSpellCheckerEnabled(false);
}
