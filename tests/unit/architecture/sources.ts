import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, visitorKeys } from 'oxc-parser';

/** A node of the ESTree that oxc-parser makes, with the fields the rules look at. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** What it imports or re-exports, types too: repository paths for its own files, package names as written. */
  readonly imports: readonly string[];
  readonly nodes: readonly Node[];
}

const root = path.resolve(import.meta.dirname, '../../..');

/** One file as the rules see it; a syntax error is a bug and throws. */
export function parse(file: string, text: string): Source {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const nodes = [...nodesOf(program as unknown as Node)];
  const written = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.map((entry) => entry.moduleRequest?.value)),
    ...nodes.map((node) => (node.type === 'ImportExpression' ? literal(node['source']) : undefined)),
  ].filter((name) => name !== undefined);
  return { path: file, imports: [...new Set(written.map((name) => resolve(file, name)))], nodes };
}

/** Every source of the app. */
export function appSources(): Source[] {
  return ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join(folder, ...name.split(path.sep)))
      .sort()
      .map((file) => parse(file, readFileSync(path.join(root, file), 'utf8'))),
  );
}

/** The text of a string literal, or of a template without holes. */
export function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type !== 'TemplateLiteral') return undefined;
  const texts = quasis(value);
  return texts.length === 1 ? texts[0] : undefined;
}

/** The texts of a template between its holes. */
export function quasis(template: Node): string[] {
  return (template['quasis'] as { value: { cooked: string | null; raw: string } }[]).map(
    ({ value }) => value.cooked ?? value.raw,
  );
}

/** The property a member expression names, by dot or by a string in brackets; undefined for anything else. */
export function propertyOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node['property'])) return undefined;
  return node['computed'] === true ? literal(node['property']) : nameOf(node['property']);
}

/** The name of an identifier; undefined for anything else. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const key of visitorKeys[node.type] ?? []) {
    const child = node[key];
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) yield* nodesOf(one);
  }
}

function resolve(from: string, name: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : name;
}
