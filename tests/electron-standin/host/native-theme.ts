import { Announcer } from './announcer.ts';
import type { Session } from './cdp.ts';
import { openWindows } from './open-windows.ts';
import { refuseTheRest } from './refuse.ts';
import { settings } from './settings.ts';

const SOURCES = ['system', 'light', 'dark'];

/** `nativeTheme`: every page's `prefers-color-scheme` follows it. */
class NativeTheme extends Announcer {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  private source = 'system';

  constructor() {
    super('nativeTheme', new Set(['updated']));
  }

  get themeSource(): string {
    return this.source;
  }

  set themeSource(source: string) {
    if (!SOURCES.includes(source)) throw new TypeError(`Invalid themeSource: ${source}`);
    const before = this.shouldUseDarkColors;
    this.source = source;
    // As in Electron: a source that changes nothing tells nobody, or a listener that sets it would never end.
    if (this.shouldUseDarkColors === before) return;
    for (const window of openWindows.values()) {
      void window.webContents.page.then(({ session }) => this.applyTo(session)).catch(() => undefined);
    }
    setImmediate(() => this.emit('updated'));
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? settings.dark : this.source === 'dark';
  }

  /** Not of Electron. */
  async applyTo(session: Session): Promise<void> {
    const value = this.shouldUseDarkColors ? 'dark' : 'light';
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }
}

export const nativeTheme = new NativeTheme();
refuseTheRest('nativeTheme', NativeTheme.prototype);
