import { nativeTheme, type BrowserWindow } from 'electron';
import type { Theme } from '../bridge/contract.ts';
import { windowColours, type WindowColours } from './window-colours.ts';

/** The page's bar is 48 px high; its lowest one is a line that goes on below the system's controls. */
const CONTROLS_HEIGHT = 47;

/** Native menus and dialogs, and `prefers-color-scheme`, follow the theme; sepia is a light one. */
export function followTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}

/** The window's colours now: under `system` they change with the system. */
export const coloursNow = (theme: Theme): WindowColours =>
  windowColours(theme, nativeTheme.shouldUseDarkColors);

export const overlayOf = ({ ground, ink }: WindowColours) => ({
  color: ground,
  symbolColor: ink,
  height: CONTROLS_HEIGHT,
});

/** Colours what the system draws of a window. */
export function colourWindow(window: BrowserWindow, colours: WindowColours): void {
  window.setBackgroundColor(colours.ground);
  // macOS draws its traffic lights itself, in its own colours.
  if (process.platform !== 'darwin') window.setTitleBarOverlay(overlayOf(colours));
}
