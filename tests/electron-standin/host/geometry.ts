import { whenBrowser, type Target } from './browser.ts';
import { settings } from './settings.ts';

/** In CSS pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** Gives a page its size: a visible window is asked of the window manager, a headless one is emulated. */
export async function applyBounds(target: Target, { x, y, width, height }: Bounds): Promise<void> {
  if (settings.visible) return askWindowManager(target, { left: x, top: y, width, height });
  const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
  await target.session.send('Emulation.setDeviceMetricsOverride', metrics);
}

/** A headless page has no window to minimise; its state is what the window's book says. */
export async function applyState(target: Target, windowState: WindowState): Promise<void> {
  if (settings.visible) await askWindowManager(target, { windowState });
}

async function askWindowManager(target: Target, bounds: object): Promise<void> {
  const { root } = (await whenBrowser).connection;
  const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: target.id });
  await root.send('Browser.setWindowBounds', { windowId, bounds });
}
