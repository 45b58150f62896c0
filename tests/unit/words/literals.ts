import { isNode, literal, nameOf, quasis, type Node } from '../architecture/sources.ts';
import { calledName } from './messages.ts';

/** Words for the reader that stand in a source as they are. Positions are UTF-16 code units of the source. */
export interface Literal {
  readonly text: string;
  readonly where: 'text' | 'attribute' | 'value';
  readonly start: number;
  readonly end: number;
  /** The whole of it is one literal. */
  readonly whole: boolean;
}

/** Attributes and properties of elements that are read or heard. */
const HEARD =
  /^[.?]?(?:aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|alt|heading|label|hint|action|text|group|field|verb)$/u;
/** Calls whose arguments nobody reads: of the platform, of the design, of errors that are bugs. */
const UNHEARD = new Set([
  'msg',
  'plural',
  'placed',
  'css',
  'Error',
  'TypeError',
  'SyntaxError',
  'RangeError',
  'DOMException',
  'CustomEvent',
  'querySelector',
  'querySelectorAll',
  'matches',
  'closest',
  'matchMedia',
  'MediaQuery',
  'setProperty',
  'getEntriesByName',
  'mark',
  'measure',
]);
/** Names of keys and faces, as the platform or their makers write them. */
const NAMES = new Set(
  [
    'Lectern Literata Inter Highlight CanvasText Files Default Ctrl Cmd Mod Alt Meta Shift Control',
    'Enter Escape Esc Tab Home End PageUp PageDown Delete Backspace Space Clear Dead Process Unidentified',
    'ArrowUp ArrowDown ArrowLeft ArrowRight AltGraph Mac Option Comma Period Minus Equal Slash Semicolon Backquote Backslash',
    'BracketLeft BracketRight Digit Key CmdOrCtrl Plus',
  ].flatMap((names) => names.split(' ')),
).add('Atkinson Hyperlegible');

/** Whether words outside a template are for people: they begin like a sentence, or are several words in a row. */
const isSaid = (text: string): boolean =>
  !isKeys(text) && (/^[“„«]?\p{Lu}\p{Ll}/u.test(text) || /\p{Ll}{2,} \p{Ll}{2,}.*[.?:…]$/u.test(text));
const hasWords = (text: string): boolean => /\p{L}/u.test(text) && !isKeys(text);
/** Names alone, as of keys that are pressed together, and single letters. */
const isKeys = (text: string): boolean =>
  NAMES.has(text.trim()) ||
  text.split(/[+\s]+/u).every((word) => NAMES.has(word) || /^(?:.?|F\d+)$/u.test(word));

/** Everything in a module that the reader would see in English whatever the language. */
export function literalsIn(program: Node): Literal[] {
  const found: Literal[] = [];
  visit(program);
  return found;

  function visit(node: Node): void {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportAllDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
      case 'Decorator':
        return;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        return visit(node['expression'] as Node);
      case 'BinaryExpression':
        // What is compared is not said.
        if (/^[!=]==?$/u.test(String(node['operator']))) return;
        break;
      case 'SwitchCase':
        for (const one of node['consequent'] as Node[]) visit(one);
        return;
      case 'MemberExpression':
        return visit(node['object'] as Node);
      case 'Property':
      case 'PropertyDefinition':
      case 'MethodDefinition':
        if (node['computed'] === true && isNode(node['key'])) visit(node['key']);
        if (isNode(node['value'])) visit(node['value']);
        return;
      case 'CallExpression':
      case 'NewExpression':
        if (isNode(node['callee']) && node['callee'].type === 'MemberExpression') visit(node['callee']);
        if (!UNHEARD.has(calledName(node) ?? '')) for (const one of node['arguments'] as Node[]) visit(one);
        return;
      case 'TaggedTemplateExpression': {
        const tag = nameOf(node['tag']);
        if (tag === 'css' || tag === 'str') return;
        if (tag === 'html' || tag === 'svg') template(node['quasi'] as Node);
        for (const one of (node['quasi'] as Node)['expressions'] as Node[]) visit(one);
        return;
      }
      case 'TemplateLiteral': {
        const texts = quasis(node);
        if (
          texts.some((text, i) =>
            i === 0 ? isSaid(text) : /^[^\p{L}]*\p{Ll}{2,} \p{Ll}/u.test(text) || /^ \p{Ll}{2,}$/u.test(text),
          )
        ) {
          found.push({ ...range(node), text: texts.join('{}'), where: 'value', whole: texts.length === 1 });
        }
        for (const one of node['expressions'] as Node[]) visit(one);
        return;
      }
      case 'Literal': {
        const text = literal(node);
        if (text !== undefined && isSaid(text))
          found.push({ ...range(node), text, where: 'value', whole: true });
        return;
      }
    }
    for (const child of Object.values(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one);
    }
  }

  /** Reads a template's markup across its holes: the words between tags, and those in attributes that are heard. */
  function template(node: Node): void {
    const texts = node['quasis'] as (Node & { value: { raw: string } })[];
    let state: 'text' | 'tag' | 'value' = 'text';
    let quote = '';
    let name = '';
    let run = { text: '', start: 0, end: 0, whole: true };
    const flush = (where: 'text' | 'attribute'): void => {
      if (hasWords(run.text.replaceAll('{}', ''))) {
        const lead = where === 'text' ? run.text.length - run.text.trimStart().length : 0;
        const trail = where === 'text' ? run.text.length - run.text.trimEnd().length : 0;
        found.push({
          text: run.text.trim(),
          where,
          start: run.start + lead,
          end: run.end - trail,
          whole: run.whole,
        });
      }
      run = { text: '', start: 0, end: 0, whole: true };
    };
    for (const [i, quasi] of texts.entries()) {
      const { raw } = quasi.value;
      const from = range(quasi).start + (raw.length === range(quasi).end - range(quasi).start ? 0 : 1);
      if (i > 0) {
        const hole = ((node['expressions'] as Node[])[i - 1] ?? node) as Node;
        // An icon is no part of a sentence.
        if (state === 'text' && hole.type === 'CallExpression' && calledName(hole) === 'icon') flush('text');
        else if (state === 'text' && run.text !== '') run = { ...run, text: `${run.text}{}`, whole: false };
        else if (state === 'text') run = { text: '{}', start: from, end: from, whole: false };
      }
      for (let at = 0; at < raw.length; at += 1) {
        const letter = raw[at] ?? '';
        if (state === 'text') {
          if (raw.startsWith('<!--', at)) at = Math.max(at, raw.indexOf('-->', at) + 2);
          else if (letter === '<') {
            // A hole that stands alone is whatever it is; words beside one are a sentence with a value in it.
            flush('text');
            state = 'tag';
            name = '';
          } else {
            if (run.text === '') run = { text: '', start: from + at, end: from + at, whole: true };
            run = { ...run, text: run.text + letter, end: from + at + 1 };
          }
        } else if (state === 'tag') {
          if (letter === '>') state = 'text';
          else if (letter === '"' || letter === "'") {
            state = 'value';
            quote = letter;
            run = { text: '', start: from + at, end: from + at, whole: true };
          } else if (/[\s/]/u.test(letter)) name = letter === '/' ? name : '';
          else if (letter !== '=') name += letter;
        } else if (letter === quote) {
          run = { ...run, end: from + at + 1 };
          if (HEARD.test(name)) flush('attribute');
          else run = { text: '', start: 0, end: 0, whole: true };
          state = 'tag';
          name = '';
        } else run = { ...run, text: run.text + letter };
      }
    }
    if (state === 'text') flush('text');
  }
}

const range = (node: Node): { start: number; end: number } => ({
  start: node['start'] as number,
  end: node['end'] as number,
});
