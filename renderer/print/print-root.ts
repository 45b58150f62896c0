import { controls } from '../ui/controls.ts';
import { kindStyles } from '../ui/kinds.ts';
import { documentStyles, printStyles } from './print.styles.ts';
import type { SheetLook } from './sheets.ts';

/** Where pages are made: beside the app in the document, seen on paper alone. */
export interface PrintRoot {
  /** As wide as the text of a page; what is in it is laid out, and not seen. */
  readonly flow: HTMLElement;
  /** The same for notes. */
  readonly notes: HTMLElement;
  readonly pages: HTMLElement;
  /** Takes all of it out of the document. */
  remove(): void;
}

export function createPrintRoot(
  sheet: SheetLook,
  direction: 'ltr' | 'rtl',
  language: string | null,
): PrintRoot {
  const host = document.createElement('div');
  host.className = 'paper';
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [controls, kindStyles, printStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = sheets;
  const ofDocument = new CSSStyleSheet();
  ofDocument.replaceSync(documentStyles(sheet.paper));
  document.adoptedStyleSheets.push(ofDocument);

  const measured = document.createElement('div');
  measured.className = 'measured';
  measured.inert = true;
  measured.dir = direction;
  const column = (className: string, width: number): HTMLElement => {
    const element = document.createElement('div');
    element.className = className;
    element.style.inlineSize = `${width}px`;
    measured.append(element);
    return element;
  };
  const flow = column('text', sheet.measure);
  if (language !== null) flow.lang = language;
  const notes = column('', sheet.notesWidth);
  const pages = document.createElement('div');
  pages.className = 'pages';
  root.append(measured, pages);
  document.body.append(host);

  return {
    flow,
    notes,
    pages,
    remove() {
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== ofDocument);
    },
  };
}
