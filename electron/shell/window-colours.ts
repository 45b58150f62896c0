import type { Theme } from '../bridge/contract.ts';

/** The window's ground and its controls' ink, as sRGB of the tokens `--bg` and `--text-2`. */
export function windowColours(theme: Theme, systemIsDark: boolean): { ground: string; ink: string } {
  if (theme === 'sepia') return { ground: '#f8f0e0', ink: '#5c4a3d' };
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark);
  return dark ? { ground: '#121517', ink: '#acb1b5' } : { ground: '#fbfbf9', ink: '#565652' };
}
