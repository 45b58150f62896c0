/** What a link in a note leads to. */
export interface LinkTarget {
  readonly kind: 'article' | 'note';
  readonly id: string;
}

/** A link as it is kept: by kind and id (a UUID in lower case), whatever the target is called. */
const LINK = /\[\[(article|note):([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\]\]/gu;

/** The link to a target as a note's Markdown holds it. */
export const linkTo = ({ kind, id }: LinkTarget): string => `[[${kind}:${id}]]`;

/** The targets of a note's links in their order, each once. */
export function linksIn(body: string): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const [, kind, id] of body.matchAll(LINK)) {
    if (id !== undefined) found.set(id, { kind: kind as LinkTarget['kind'], id });
  }
  return [...found.values()];
}

/** The text with other words in the place of each link. */
export const replaceLinks = (body: string, words: (target: LinkTarget) => string): string =>
  body.replaceAll(LINK, (_, kind: LinkTarget['kind'], id: string) => words({ kind, id }));

/** The link that begins at `at` (UTF-16 code units), and where it ends; null when none does. */
export function linkAt(body: string, at: number): { target: LinkTarget; end: number } | null {
  const link = new RegExp(LINK, 'uy');
  link.lastIndex = at;
  const [whole, kind, id] = link.exec(body) ?? [];
  if (whole === undefined || id === undefined) return null;
  return { target: { kind: kind as LinkTarget['kind'], id }, end: at + whole.length };
}

/** A name as it can stand between `[[` and `]]`: one line, without brackets. */
export const linkName = (title: string): string =>
  title.replaceAll('[', '(').replaceAll(']', ')').replaceAll(/\s+/gu, ' ').trim();

/** A link that is being typed: its words so far, and what a choice takes the place of. UTF-16 code units. */
export interface TypedLink {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** No title is looked for with more words than these, UTF-16 code units. */
const TYPED_MAX = 100;

/** The link the caret stands in, after its `[[` and on the same line; null when there is none. */
export function typedLink(text: string, caret: number): TypedLink | null {
  const start = text.lastIndexOf('[[', caret - 2);
  if (start < 0 || caret < start + 2 || caret - start > TYPED_MAX) return null;
  const words = text.slice(start + 2, caret);
  if (/[\n\]]|\[\[/u.test(words)) return null;
  // Where it was closed already, the choice takes the place of what stands there to the brackets.
  const rest = /^[^\n[\]]*\]\]/u.exec(text.slice(caret))?.[0] ?? '';
  return { start, end: caret + rest.length, words };
}
