import type { ReactiveControllerHost } from 'lit';

/**
 * Listens for as long as an element is in the document.
 *
 * @param listen begins to listen, and answers with what ends it
 */
export function whileConnected(host: ReactiveControllerHost, listen: () => () => void): void {
  let stop: () => void = () => undefined;
  host.addController({
    hostConnected: () => (stop = listen()),
    hostDisconnected: () => stop(),
  });
}
