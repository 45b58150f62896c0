import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words as they stand on a page of a PDF. Lengths in points (1/72 inch), y counted from the top of the page. */
export interface Word {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** Of the letters' upper edge, about. */
  readonly top: number;
  /** Of the line they stand on. */
  readonly base: number;
}

export interface PdfPages {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** All runs of text, page by page, in the order in which they were drawn. */
  readonly words: readonly Word[];
}

/** Reads a PDF back, with another program than the one that made it. */
export async function readPdf(file: string): Promise<PdfPages> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const sizes: { width: number; height: number }[] = [];
  const words: Word[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width, height });
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as number[];
      const base = height - (y ?? 0);
      words.push({
        text: item.str,
        page: number,
        x: x ?? 0,
        right: (x ?? 0) + item.width,
        top: base - item.height,
        base,
      });
    }
  }
  await document.cleanup();
  return { sizes, words };
}

/** How light a page is, 0 (black) to 255 (white). */
export interface PageLight {
  /** What the sheet has least light in: ink. */
  readonly darkest: number;
  /** What the sheet has most of. */
  readonly paper: number;
  /** Nothing is printed there. */
  readonly corners: readonly number[];
}

/** Draws a page of a PDF (counted from 1) and says how light its paper is and how dark what stands on it. */
export async function pageLight(file: string, number: number): Promise<PageLight> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 2 });
  const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  const light = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return Math.round(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
  };
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) counts[light(x, y)] = (counts[light(x, y)] ?? 0) + 1;
  }
  const right = width - 3;
  const foot = height - 3;
  const corners = [light(2, 2), light(right, 2), light(2, foot), light(right, foot)];
  await document.cleanup();
  return {
    darkest: counts.findIndex((count) => count > 0),
    paper: counts.indexOf(Math.max(...counts)),
    corners,
  };
}
