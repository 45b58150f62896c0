import type { BrowserWindow } from './browser-window.ts';

/** The windows that are open, by id, and the one that has the focus. */
export const openWindows = new Map<number, BrowserWindow>();

let focused: BrowserWindow | null = null;

export const focusedWindow = (): BrowserWindow | null => focused;

export function setFocused(window: BrowserWindow | null): void {
  focused = window;
}

/** Forgets a closed window; the focus goes to the one opened last. */
export function forgetWindow(window: BrowserWindow): void {
  openWindows.delete(window.id);
  if (focused === window) focused = [...openWindows.values()].pop() ?? null;
}
