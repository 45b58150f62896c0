import { Lines } from '../text/lines.ts';
import type { LinkTarget } from '../text/links.ts';
import { imageWords, named, noteTokens, targetOf, type Token } from './note-tokens.ts';

/** What a note's words are made with besides its Markdown. */
export interface Naming {
  /** What a link is called now. */
  nameOf(target: LinkTarget): string;
  /** What stands for an image without words. */
  readonly image: string;
}

/** What may mean something in Markdown. Most notes have nothing of it, and thousands are read at once. */
const SIGNS = /[\\`*_~[<&\0]|[^\S\n ]|^ *(?:[-+=#>]|\d{1,9}[.)])|^ {4}/mu;

/**
 * A note's words as they are seen when it is drawn: without the signs of Markdown, links by their names, each block and
 * each typed line a line of its own. This is what a note is searched in.
 */
export function noteWords(text: string, naming: Naming): string {
  if (!SIGNS.test(text)) return linesOf(text);
  const lines = new Lines();
  const tokens = noteTokens(text);
  if (tokens) write(tokens, naming, lines);
  else {
    for (const line of named(text, naming.nameOf).split('\n')) {
      lines.next();
      lines.add(line);
    }
  }
  return lines.text.trimEnd();
}

/** Of a text without signs. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function write(tokens: readonly Token[], naming: Naming, lines: Lines): void {
  for (const token of tokens) {
    if (token.block || token.type === 'softbreak' || token.type === 'hardbreak') lines.next();
    switch (token.type) {
      case 'inline':
        write(token.children ?? [], naming, lines);
        break;
      case 'note_link':
        lines.add(naming.nameOf(targetOf(token)));
        break;
      case 'fence':
      case 'code_block':
      case 'code_inline':
        lines.add(named(token.content, naming.nameOf));
        break;
      case 'image':
        lines.add(imageWords(token, naming.image));
        break;
      default:
        lines.add(token.content);
    }
  }
}
