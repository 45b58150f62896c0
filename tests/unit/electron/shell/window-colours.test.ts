import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { windowColours } from '../../../../electron/shell/window-colours.ts';

const CSS = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The properties of every rule with this selector, later ones over earlier ones. */
function properties(selector: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, where, body = ''] of CSS.replaceAll(/\/\*.*?\*\//gsu, '').matchAll(
    /([^{}]+)\{([^{}]*)\}/gu,
  )) {
    if (!where?.split(',').some((one) => one.trim() === selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/gu)) found.set(name, value);
  }
  return found;
}

/** A token of a theme as it is computed, down to its OKLCH value. */
function token(name: string, theme: 'light' | 'dark' | 'sepia'): string {
  const tokens = new Map([...properties(':root'), ...properties(`:root[data-theme='${theme}']`)]);
  let value = tokens.get(name) ?? '';
  for (;;) {
    const pair = /^light-dark\((.+?\)), (.+)\)$/u.exec(value);
    const variable = /^var\((--[\w-]+)\)$/u.exec(value);
    if (pair) value = (theme === 'dark' ? pair[2] : pair[1]) ?? '';
    else if (variable) value = tokens.get(variable[1] ?? '') ?? '';
    else return value;
  }
}

/** OKLCH to sRGB (CSS Color 4, sample code for color conversions), channels from 0 to 1. */
function srgb(oklch: string): number[] {
  const [, l, c, h] = (/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/u.exec(oklch) ?? []).map(Number);
  if (l === undefined || c === undefined || h === undefined) throw new Error(`Not a colour: “${oklch}”`);
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map((x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

test('the conversion knows white, black and red', () => {
  const near = (colour: string, rgb: number[]): void =>
    srgb(colour).forEach((x, i) => expect(x).toBeCloseTo(rgb[i] ?? Number.NaN, 2));
  near('oklch(1 0 0)', [1, 1, 1]);
  near('oklch(0 0 0)', [0, 0, 0]);
  near('oklch(0.628 0.2577 29.23)', [1, 0, 0]);
});

test.each([
  ['light', 'ground', '--bg'],
  ['light', 'ink', '--text-2'],
  ['sepia', 'ground', '--bg'],
  ['sepia', 'ink', '--text-2'],
  ['dark', 'ground', '--bg'],
  ['dark', 'ink', '--text-2'],
] as const)('the window’s %s %s is the page’s %s', (theme, part, name) => {
  const wanted = srgb(token(name, theme));
  channels(windowColours(theme, false)[part]).forEach((channel, i) => {
    expect(
      Math.abs(channel - (wanted[i] ?? Number.NaN)),
      `${theme} ${name} is ${wanted.map((x) => Math.round(x * 255)).join()}`,
    ).toBeLessThanOrEqual(1 / 255);
  });
});

test('a window that follows the system has the system’s colours, and no other does', () => {
  expect(windowColours('system', true)).toEqual(windowColours('dark', false));
  expect(windowColours('system', false)).toEqual(windowColours('light', true));
  expect(windowColours('sepia', true)).toEqual(windowColours('sepia', false));
});
