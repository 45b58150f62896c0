/**
 * `npm run icons`: draws the icons that electron-builder needs from their two vector sources, in the Chromium that
 * the tests use. What it writes is committed.
 */
import { chromium, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumArguments, findChromium } from '../tests/electron-standin/chromium.ts';
import { icns, ICNS_SIZES, ico, type Drawing } from './icon-formats.ts';

export const iconsFolder = path.join(import.meta.dirname, '../assets/icons');
export const PNG_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
export const ICO_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** Up to this size, in pixels, the source with fewer parts is drawn. */
const SMALL = 32;
/** Apple's icons leave this share of each side free; small ones fill it, as they have no pixel to spare. */
const APPLE_MARGIN = 100 / 1024;

/** Says which sources the committed icons were drawn from. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const name of ['lectern', 'lectern-small']) hash.update(source(name));
  return hash.digest('hex');
}

const source = (name: string): string => readFileSync(path.join(iconsFolder, `${name}.svg`), 'utf8');

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: (await findChromium()).path,
    args: chromiumArguments,
  });
  try {
    const page = await browser.newPage();
    const drawAll = async (sizes: readonly number[], margin: number): Promise<Drawing[]> => {
      const drawings: Drawing[] = [];
      for (const size of sizes) drawings.push(await draw(page, size, size > SMALL ? margin : 0));
      return drawings;
    };
    mkdirSync(iconsFolder, { recursive: true });
    const write = (name: string, bytes: Buffer | string): void =>
      writeFileSync(path.join(iconsFolder, name), bytes);
    for (const { size, png } of await drawAll(PNG_SIZES, 0)) write(`${size}x${size}.png`, png);
    write('icon.ico', ico(await drawAll(ICO_SIZES, 0)));
    write('icon.icns', icns(await drawAll(ICNS_SIZES, APPLE_MARGIN)));
    write('drawn-from.sha256', `${sourcesHash()}\n`);
  } finally {
    await browser.close();
  }
}

async function draw(page: Page, size: number, margin: number): Promise<Drawing> {
  const svg = source(size > SMALL ? 'lectern' : 'lectern-small');
  const drawn = await page.evaluate(
    async ({ svg, size, margin }) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(image, margin, margin, size - 2 * margin, size - 2 * margin);
      const png = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
      const rgba = context.getImageData(0, 0, size, size).data.buffer;
      // As text: an array of a million numbers takes the connection to the browser half a minute.
      return [png, rgba].map((bytes) =>
        btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')),
      );
    },
    { svg, size, margin: Math.round(size * margin) },
  );
  const [png, rgba] = drawn.map((text) => Buffer.from(text, 'base64'));
  if (!png || !rgba) throw new Error('Nothing was drawn.');
  return { size, png, rgba };
}

if (process.argv[1] === import.meta.filename) await drawIcons();
