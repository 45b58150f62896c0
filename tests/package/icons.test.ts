import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ICO_SIZES, iconsFolder, PNG_SIZES, sourcesHash } from '../../packaging/draw-icons.ts';
import { ICNS_SIZES } from '../../packaging/icon-formats.ts';

const read = (name: string): Buffer => readFileSync(path.join(iconsFolder, name));

/** Width and height as a PNG states them (PNG 1.2, section 11.2.2). */
function pngSize(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the icons were drawn from the sources as they are; else run npm run icons', () => {
  expect(read('drawn-from.sha256').toString('utf8').trim()).toBe(sourcesHash());
});

test.each(PNG_SIZES)('there is a PNG of %d pixels', (size) => {
  expect(pngSize(read(`${size}x${size}.png`))).toEqual([size, size]);
});

test('the icon for Windows holds every size in full colour', () => {
  const ico = read('icon.ico');
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const images = Array.from({ length: ico.readUInt16LE(4) }, (_, n) => {
    const entry = 6 + 16 * n;
    const start = ico.readUInt32LE(entry + 12);
    const image = ico.subarray(start, start + ico.readUInt32LE(entry + 8));
    const isBitmap = image.readUInt32LE(0) === 40;
    const size = isBitmap ? [image.readInt32LE(4), image.readInt32LE(8) / 2] : pngSize(image);
    expect(size).toEqual([ico[entry] || 256, ico[entry + 1] || 256]);
    expect(ico.readUInt16LE(entry + 6)).toBe(32);
    return size[0];
  });
  expect(images).toEqual(ICO_SIZES);
});

test('the icon for macOS holds every size for both kinds of screen', () => {
  const icns = read('icon.icns');
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes = new Set<number>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    sizes.add(pngSize(icns.subarray(at + 8))[0]);
  }
  expect([...sizes]).toEqual(ICNS_SIZES);
});
