/** What the main process injects into every document, as one text. */
export { openMembrane } from './membrane.ts';
export { runPreload } from './preload.ts';
export { replaceOpen } from './windows.ts';
