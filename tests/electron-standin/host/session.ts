import { Announcer } from './announcer.ts';
import { whenBrowser } from './browser.ts';
import { protocol, calledBy } from './protocol.ts';
import { net } from './net.ts';
import { refuse, refuseTheRest } from './refuse.ts';

type RequestDetails = { url: string; method: string; resourceType: string; webContents: unknown };
export type BeforeRequest = (
  details: RequestDetails,
  answer: (decision: { cancel?: boolean }) => void,
) => void;

type PermissionDetails = { requestingUrl: string; isMainFrame: boolean };
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: PermissionDetails,
) => void;
type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: PermissionDetails,
) => boolean;

/** Chromium's names of permissions, and Electron's. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'persistent-storage': 'persistent-storage',
};

class Session extends Announcer {
  readonly protocol = protocol;
  private beforeRequest: BeforeRequest | null = null;
  private permissionRequest: PermissionRequest | null = null;
  private permissionCheck: PermissionCheck | null = null;

  readonly webRequest = refuseTheRest('webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null, filtered?: BeforeRequest): void => {
      if (filtered) refuse('a filter of webRequest.onBeforeRequest');
      this.beforeRequest = listener;
    },
  });

  constructor() {
    super('session', new Set());
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }

  /** USB, HID and serial devices; the stand-in's browser is never given one. */
  setDevicePermissionHandler(): void {
    // Nothing to answer for.
  }

  setSpellCheckerEnabled(on: boolean): void {
    if (on) refuse('spell checking');
  }

  fetch(input: string | Request): Promise<Response> {
    return net.fetch(input);
  }

  /** Not of Electron: whether a page's request goes ahead. */
  async allows(details: RequestDetails): Promise<boolean> {
    const listener = this.beforeRequest;
    if (!listener) return true;
    const decision = await new Promise<{ cancel?: boolean }>((resolve) => listener(details, resolve));
    return decision.cancel !== true;
  }

  /**
   * Not of Electron: DevTools cannot ask when a page asks, so the handlers are asked beforehand, for every
   * permission, and Chromium is told their answers. Without a handler Electron grants, and so does this.
   */
  async decidePermissions(contents: unknown, address: string): Promise<void> {
    const { root } = (await whenBrowser).connection;
    const { origin } = new URL(address);
    const details = { requestingUrl: calledBy(address), isMainFrame: true };
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      const request = this.permissionRequest;
      const granted =
        (request === null ||
          (await new Promise<boolean>((resolve) => request(contents, permission, resolve, details)))) &&
        (this.permissionCheck?.(contents, permission, calledBy(`${origin}/`).replace(/\/$/u, ''), details) ??
          true);
      const setting = granted ? 'granted' : 'denied';
      await root.send('Browser.setPermission', { origin, permission: { name }, setting });
    }
  }
}

export const defaultSession = new Session();
refuseTheRest('session.defaultSession', Session.prototype);

/** `session`: the default one alone. */
export const session = refuseTheRest('session', { defaultSession });
