import {
  isNode,
  literal,
  nameOf,
  propertyOf,
  type Node,
  type Source,
} from '../../unit/architecture/sources.ts';

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'ParenthesizedExpression',
]);

/** An expression without the types and brackets around it. */
export function bare(value: unknown): Node | undefined {
  let node = isNode(value) ? value : undefined;
  while (node && WRAPPERS.has(node.type)) node = node['expression'] as Node;
  return node;
}

/** The name of a property of an object literal; undefined for a spread and for a computed one. */
export function keyOf(property: Node): string | undefined {
  if (property.type !== 'Property') return undefined;
  return property['computed'] === true
    ? literal(property['key'])
    : (nameOf(property['key']) ?? literal(property['key']));
}

/** The boolean a literal says; undefined for anything else. */
export function booleanOf(value: unknown): boolean | undefined {
  const node = bare(value);
  return node?.type === 'Literal' && typeof node['value'] === 'boolean' ? node['value'] : undefined;
}

/** The properties of an object literal, in order; undefined when it is none. */
export function membersOf(value: unknown): Node[] | undefined {
  const node = bare(value);
  return node?.type === 'ObjectExpression' ? (node['properties'] as Node[]) : undefined;
}

/** The value of a property that an object literal gives by name. */
export function memberOf(value: unknown, name: string): Node | undefined {
  const member = membersOf(value)?.find((property) => keyOf(property) === name);
  return member && bare(member['value']);
}

/** The local names of what is imported from `electron` by a name. */
export function localNames(source: Source, imported: string): Set<string> {
  return new Set(
    source.nodes
      .filter((node) => node.type === 'ImportSpecifier' && nameOf(node['imported']) === imported)
      .map((node) => nameOf(node['local']) ?? ''),
  );
}

/** Calls of a method or function by its last name, whatever it is called on. */
export function callsOf(source: Source, name: string): Node[] {
  return source.nodes.filter(
    (node) =>
      node.type === 'CallExpression' &&
      [nameOf(node['callee']), isNode(node['callee']) ? propertyOf(node['callee']) : undefined].includes(
        name,
      ),
  );
}

export const argumentsOf = (node: Node): Node[] => node['arguments'] as Node[];

/** Every name that stands in a source as an identifier, a property in brackets or a whole string. */
export function mentions(source: Source, name: string): boolean {
  return source.nodes.some((node) => nameOf(node) === name || literal(node) === name);
}

/** The words of a node as they stand in the text. */
export function wordsOf(text: string, node: Node): string {
  return text.slice(node['start'] as number, node['end'] as number);
}
