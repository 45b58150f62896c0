/** Resolves in the next frame, before it is laid out and painted. */
export const inFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Resolves right after the frame that is being made was laid out and painted: called within a frame, a message to
 * oneself is the first thing that comes after it. Waits for no other frame, so that the pace of the screen is in no
 * figure.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });

/** The time a change takes until it is on the screen, ms: the change itself, layout and painting. */
export async function timeToPainted(change: () => void): Promise<number> {
  await inFrame();
  const began = performance.now();
  change();
  await afterPaint();
  return performance.now() - began;
}
