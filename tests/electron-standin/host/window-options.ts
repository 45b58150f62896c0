import path from 'node:path';
import { refuse } from './refuse.ts';

export interface WindowOptions {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  title?: string;
  show?: boolean;
  webPreferences?: { preload?: string } & Readonly<Record<string, unknown>>;
}

/** Taken and acted upon, or without a meaning for a page that is tested: looks of the frame, limits of its size. */
const OPTIONS = new Set([
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'center',
  'title',
  'show',
  'backgroundColor',
  'titleBarStyle',
  'titleBarOverlay',
  'trafficLightPosition',
  'autoHideMenuBar',
  'icon',
  'webPreferences',
]);

/** The only value each preference may have; `preload` is a path and the rest do not concern the page's security. */
const PREFERENCES: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
  spellcheck: false,
  navigateOnDragDrop: false,
};
const FREE_PREFERENCES = new Set(['preload', 'devTools', 'backgroundThrottling']);

/** Refuses options the stand-in cannot follow, and preferences that would make the window insecure. */
export function checkOptions(options: WindowOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.has(name)) refuse(`the window option '${name}'`);
  }
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (FREE_PREFERENCES.has(name)) continue;
    if (PREFERENCES[name] !== value) refuse(`the web preference ${name}: ${String(value)}`);
  }
  const { preload } = options.webPreferences ?? {};
  if (preload !== undefined && !path.isAbsolute(preload)) refuse('a preload without an absolute path');
}
