/** The containers of icons, written by hand: they are short, and the tools for them fetch programs of their own. */

/** One drawing of an icon, square. */
export interface Drawing {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Buffer;
  /** Red, green, blue and alpha of each pixel, rows from the top. */
  readonly rgba: Buffer;
}

/** What of Apple's icon families is a PNG of which size; sizes that serve two screens stand twice. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

export const ICNS_SIZES: readonly number[] = [...new Set(ICNS_TYPES.map(([, size]) => size))];

/** An `.icns` of drawings that hold every size of `ICNS_SIZES`. */
export function icns(drawings: readonly Drawing[]): Buffer {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const png = drawings.find((drawing) => drawing.size === size)?.png;
    if (!png) throw new Error(`The icon was not drawn at ${size} pixels.`);
    return [Buffer.from(type, 'latin1'), uint32BE(8 + png.length), png];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32BE(8 + body.length), body]);
}

/** An `.ico`; up to 64 pixels as a bitmap, as older parts of Windows read nothing else, beyond that as a PNG. */
export function ico(drawings: readonly Drawing[]): Buffer {
  const images = drawings.map((drawing) => (drawing.size > 64 ? drawing.png : bitmap(drawing)));
  const head = Buffer.alloc(6 + 16 * drawings.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawings.length, 4);
  let place = head.length;
  for (const [n, { size }] of drawings.entries()) {
    const length = images[n]?.length ?? 0;
    const entry = 6 + 16 * n;
    // A byte for each side, in which 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += length;
  }
  return Buffer.concat([head, ...images]);
}

/** A bitmap as icons hold it: a header that counts the height twice, rows from below, and a mask that hides nothing. */
function bitmap({ size, rgba }: Drawing): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(2 * size, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(4 * size * size);
  for (let row = 0; row < size; row++) {
    rgba.copy(pixels, 4 * size * (size - 1 - row), 4 * size * row, 4 * size * (row + 1));
  }
  for (let pixel = 0; pixel < pixels.length; pixel += 4) pixels.subarray(pixel, pixel + 3).reverse();
  const mask = Buffer.alloc(size * 4 * Math.ceil(size / 32));
  return Buffer.concat([header, pixels, mask]);
}

function uint32BE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
