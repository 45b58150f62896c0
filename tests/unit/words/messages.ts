import {
  isNode,
  literal,
  nameOf,
  propertyOf,
  quasis,
  type Node,
  type Source,
} from '../architecture/sources.ts';

/** A sentence that the sources have said in the reader's language. */
export interface Message {
  /** What the catalogues call it: its English words, holes numbered; of a counting one the form for many. */
  readonly english: string;
  /** Where it stands. */
  readonly path: string;
  /** The English forms, of a counting sentence. */
  readonly forms: Readonly<Record<string, string>> | null;
}

/** All sentences of the sources, by `msg` and `plural`; what cannot be read from the source throws. */
export function messagesIn(sources: readonly Source[]): Message[] {
  return sources.flatMap(({ path, nodes }) =>
    nodes.flatMap((node): Message[] => {
      const called = node.type === 'CallExpression' ? nameOf(node['callee']) : undefined;
      if (called !== 'msg' && called !== 'plural') return [];
      // Where the two are made, their arguments have names.
      if (/^(?:electron|renderer)\/words\//u.test(path) && !path.endsWith('key-names.ts')) return [];
      const [first, second] = node['arguments'] as Node[];
      if (called === 'plural') {
        const forms = formsOf(second);
        return [{ english: forms['other'] ?? refuse(path, 'a plural without `other`'), path, forms }];
      }
      const english = sentenceOf(first) ?? refuse(path, 'msg() with words that are not written there');
      return [{ english, path, forms: null }];
    }),
  );
}

/** A literal, or a `str` template with its holes numbered. */
function sentenceOf(node: Node | undefined): string | undefined {
  const words = literal(node);
  if (words !== undefined) return words;
  if (node?.type !== 'TaggedTemplateExpression' || nameOf(node['tag']) !== 'str') return undefined;
  return quasis(node['quasi'] as Node).reduce((sentence, text, i) => `${sentence}{${i - 1}}${text}`);
}

/** The texts of an object of literals; empty for anything else. */
export function formsOf(node: Node | undefined): Record<string, string> {
  if (node?.type !== 'ObjectExpression') return {};
  return Object.fromEntries(
    (node['properties'] as Node[]).flatMap((property) => {
      const key = isNode(property['key']) ? (nameOf(property['key']) ?? literal(property['key']) ?? '') : '';
      const value = literal(property['value']);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function refuse(path: string, what: string): never {
  throw new Error(`${path}: ${what}`);
}

/** The property or function that a call names. */
export const calledName = (node: Node): string | undefined => {
  const callee = node['callee'];
  if (!isNode(callee)) return undefined;
  if (callee.type !== 'MemberExpression') return nameOf(callee);
  const property = callee['property'];
  return isNode(property) && property.type === 'PrivateIdentifier'
    ? String(property['name'])
    : propertyOf(callee);
};
