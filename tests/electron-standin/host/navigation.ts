import type { Session } from './cdp.ts';
import { calledBy } from './protocol.ts';

export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  /** A server sent the page elsewhere after it had been let go. */
  readonly redirected: boolean;
}

export interface RequestGuard {
  /** Whether a page that wants to go elsewhere may. Not asked for what the main process itself loads. */
  mayNavigate(navigation: Navigation): boolean;
  /** Whether a request goes ahead; `resourceType` in Electron's words. */
  mayRequest(request: { url: string; method: string; resourceType: string }): Promise<boolean>;
}

/**
 * Holds every request of a page until the guard has decided on it. DevTools does not say who began a navigation, so
 * every one that `expected` does not name, and that is no reload, is taken for the page's own.
 */
export async function guardRequests(
  session: Session,
  mainFrame: string,
  isExpected: (address: string) => boolean,
  guard: RequestGuard,
): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId, frameId, resourceType, request, redirectedRequestId }) => {
    const isDocument = resourceType === 'Document';
    const isMainFrame = frameId === mainFrame;
    const url = calledBy(request.url);
    const decide = async (): Promise<boolean> => {
      const redirected = redirectedRequestId !== undefined;
      const own = isDocument && (redirected || !(isMainFrame && isExpected(request.url)));
      if (own && !guard.mayNavigate({ url, isMainFrame, redirected })) return false;
      return guard.mayRequest({
        url,
        method: request.method,
        resourceType: isDocument ? (isMainFrame ? 'mainFrame' : 'subFrame') : resourceType.toLowerCase(),
      });
    };
    const answer = async (): Promise<void> => {
      if (await decide()) await session.send('Fetch.continueRequest', { requestId });
      else await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    };
    answer().catch(() => undefined); // The request was given up meanwhile.
  });
  await session.send('Fetch.enable', {
    patterns: [{ resourceType: 'Document' }, { urlPattern: 'http://*' }, { urlPattern: 'https://*' }],
  });
}
