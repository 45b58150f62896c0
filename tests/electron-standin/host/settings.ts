import electronPackage from 'electron/package.json' with { type: 'json' };

/** What the stand-in is told through the environment, all of it optional. */
export const settings = {
  /** The browser to use, found beforehand by whoever starts the stand-in. */
  chromium: process.env['LECTERN_STANDIN_CHROMIUM'],
  /** A window for a person instead of a headless one for tests. */
  visible: process.env['LECTERN_STANDIN_VISIBLE'] === '1',
  /** What the system's own theme is taken to be. */
  dark: process.env['LECTERN_STANDIN_DARK'] === '1',
  /** Passes on everything Chromium says. */
  debug: process.env['LECTERN_STANDIN_DEBUG'] === '1',
} as const;

/** The version the app is told it runs on: that of the `electron` package the project pins. */
export const ELECTRON_VERSION: string = electronPackage.version;
