import type { Theme } from '../bridge/contract.ts';

export interface WindowColours {
  readonly ground: string;
  /** Of the system's own controls in the bar. */
  readonly ink: string;
}

/** The tokens `--bg` and `--text-2` of each theme, as the sRGB the system asks for. */
const COLOURS: Readonly<Record<Exclude<Theme, 'system'>, WindowColours>> = {
  light: { ground: '#fbfbf9', ink: '#595853' },
  sepia: { ground: '#f8f0e2', ink: '#5e4c3d' },
  dark: { ground: '#121517', ink: '#aaaeb3' },
};

/** The colours of a window before its page has drawn anything, and of what lies over the page. */
export function windowColours(theme: Theme, systemIsDark: boolean): WindowColours {
  return COLOURS[theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme];
}
