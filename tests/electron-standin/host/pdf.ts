import { refuse } from './refuse.ts';

/** Inches. */
const PAPER: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A4: { width: 8.27, height: 11.7 },
  Letter: { width: 8.5, height: 11 },
};

/** Electron's `printToPDF` options, as far as they are supported; lengths in inches. */
export interface PdfOptions {
  readonly pageSize?: string;
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
}

const KNOWN = new Set([
  'pageSize',
  'landscape',
  'printBackground',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'margins',
]);

/** The same in the words of the DevTools protocol (`Page.printToPDF`), with Electron's defaults. */
export function pdfRequest(options: PdfOptions): Record<string, number | boolean> {
  const unknown = Object.keys(options).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) refuse(`the option ${unknown} of WebContents.printToPDF`);
  const { pageSize = 'Letter', margins = {} } = options;
  const paper = PAPER[pageSize] ?? refuse(`the page size ${pageSize} of WebContents.printToPDF`);
  return {
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
  };
}
