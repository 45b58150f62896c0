/** Lines a live region keeps: a screen reader reads what is added, so nothing needs to stay. */
const KEPT = 3;

/** Says something to a screen reader: politely, or at once where it must not wait. */
export type Announce = (text: string, urgent?: boolean) => void;

/**
 * Puts two live regions (WAI-ARIA `polite` and `assertive`) into the document. Every announcement is a line of
 * its own, so that the same words twice are heard twice and two in one moment are both heard.
 */
export function createAnnouncer(body: HTMLElement = document.body): Announce {
  const region = (live: 'polite' | 'assertive'): HTMLElement => {
    const element = document.createElement('div');
    element.ariaLive = live;
    element.className = 'announcer';
    body.append(element);
    return element;
  };
  const polite = region('polite');
  const assertive = region('assertive');
  return (text, urgent = false) => {
    const target = urgent ? assertive : polite;
    const line = document.createElement('p');
    line.textContent = text;
    target.append(line);
    if (target.childElementCount > KEPT) target.firstElementChild?.remove();
  };
}
