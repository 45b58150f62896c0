import type { Membrane } from './membrane.ts';

const WITHIN = new Set(['_self', '_top', '_parent']);

/**
 * Lets `window.open` answer null, as it does in Electron where a window is denied, and tells the main process of it.
 * A real window would be opened first and closed again, and its opener might wait for it meanwhile. What stays in
 * the page goes the browser's own way.
 */
export function replaceOpen(membrane: Membrane): void {
  const browsersOwn = window.open.bind(window);
  window.open = function open(url = '', frameName = '', features = '') {
    if (WITHIN.has(frameName)) return browsersOwn(url, frameName, features);
    membrane.tellOpened({ url: new URL(url, document.baseURI).href, frameName, features });
    return null;
  };
}
