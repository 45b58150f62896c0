/**
 * The 20 items of Electron's own security checklist (docs/tutorial/security.md), in its order, as this house means
 * them. Validation of a request's arguments belongs to item 17.
 */
export const ITEMS: readonly string[] = [
  'Nothing is loaded from outside the app',
  'Pages have no Node',
  'Context isolation is on',
  'Pages are sandboxed, and the preload needs electron alone',
  'Permissions are denied, but for two harmless ones',
  'Web security stays on',
  'A content security policy stands on every answer',
  'Insecure content is not allowed in',
  'Experimental features stay off',
  'No Blink feature or Chromium switch is turned on',
  'There is no webview, and none that opens windows',
  'A webview is refused wherever one is attached',
  'Pages navigate nowhere',
  'Pages open no windows',
  'Only web and mail links leave, after the reader agreed',
  'Electron is current',
  'Every request is checked: who sent it, and what it says',
  'Nothing comes by file:, and app:// serves nothing else',
  'The fuses are set',
  'The preload exposes one small API and nothing of Electron',
];
