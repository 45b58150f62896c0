/** Resolves in the next frame, before it is laid out and painted. */
export const inFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Resolves right after the frame that is being made was laid out and painted: called within a frame, a message to
 * oneself is the first thing that comes after it, unless the next frame is made before any message is read. Waits for
 * neither, so that the pace of the screen and what the next frame draws are in no figure.
 */
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
    requestAnimationFrame(() => resolve());
  });

/** The time a change takes until it is on the screen, ms: the change itself, layout and painting. */
export async function timeToPainted(change: () => void): Promise<number> {
  await inFrame();
  const began = performance.now();
  change();
  await afterPaint();
  return performance.now() - began;
}

/**
 * Resolves right after the first painting that something was there for; called within a frame. What is seen at the
 * start of a frame may have been painted in the frame before: so it is looked for behind every painting.
 */
export async function untilPainted(isThere: () => boolean): Promise<void> {
  for (;;) {
    await afterPaint();
    if (isThere()) return;
    await inFrame();
  }
}
