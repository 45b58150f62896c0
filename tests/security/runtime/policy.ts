import { runtimeCheck } from './runtime-check.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html lectern-worker";
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

interface Seen {
  /** Which injections ran. */
  readonly ran: string[];
  /** The directives that were broken. */
  readonly refused: string[];
  readonly headers: Record<string, string>[];
}

/** In the page: injects what a hole would inject, and says what ran. */
async function inject(): Promise<Seen> {
  const refused = new Set<string>();
  const note = (event: SecurityPolicyViolationEvent): void => void refused.add(event.effectiveDirective);
  document.addEventListener('securitypolicyviolation', note);
  const marks = globalThis as unknown as Record<string, unknown>;
  const ran: string[] = [];
  const attempt = (name: string, run: () => unknown): void => {
    try {
      if (run() !== false) ran.push(name);
    } catch {
      // Refused.
    }
  };
  const make = (tag: string, attributes: Record<string, string>): void => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      attempt(`${tag} ${name}`, () => (made.setAttribute(name, value), false));
    }
    document.body.append(made);
    setTimeout(() => made.remove(), 50);
  };
  // A task of its own: what the debugger sends may evaluate anything.
  await new Promise((resolve) => setTimeout(resolve));
  // oxlint-disable-next-line no-eval -- that it does not work is what is looked at
  attempt('eval', () => (0, eval)('1'));
  attempt('Function', () => new Function('return 1')() as unknown);
  attempt('a timer of text', () => (setTimeout('globalThis.timed = 1' as unknown as () => void), false));
  attempt('innerHTML', () => {
    document.createElement('div').innerHTML = '<b>a</b>';
  });
  attempt('a policy of trusted types', () =>
    (
      globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
  );
  const inline = document.createElement('script');
  attempt('a text in a script', () => {
    inline.text = 'globalThis.inline = 1';
  });
  inline.append('globalThis.inline = 1');
  document.head.append(inline);
  make('div', { style: 'color: red', onclick: 'globalThis.clicked = 1' });
  make('img', { src: 'https://elsewhere.example/a.png', onerror: 'globalThis.failed = 1' });
  make('iframe', { src: 'https://elsewhere.example/' });
  make('object', { data: 'https://elsewhere.example/a' });
  make('base', { href: 'https://elsewhere.example/' });
  make('link', { rel: 'stylesheet', href: 'https://elsewhere.example/a.css' });
  await fetch('https://elsewhere.example/').catch(() => undefined);
  await new FontFace('a', 'url(https://elsewhere.example/a.woff2)').load().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const name of ['timed', 'inline', 'clicked', 'failed']) if (marks[name] !== undefined) ran.push(name);
  const headers = await Promise.all(
    ['/', '/nothing/here', `/version/${'0'.repeat(64)}`].map(async (address) =>
      Object.fromEntries((await fetch(address)).headers),
    ),
  );
  document.removeEventListener('securitypolicyviolation', note);
  return { ran, refused: [...refused].sort(), headers };
}

/** What must have refused something. Trusted Types refuse inline scripts and handlers before `script-src` is asked. */
const DIRECTIVES = [
  'base-uri',
  'connect-src',
  'font-src',
  'frame-src',
  'img-src',
  'require-trusted-types-for',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
];

export const policyCheck = runtimeCheck({
  item: 7,
  what: 'every answer has the whole policy, and no injected script, style, frame or image runs or loads',
  async judge({ page }) {
    const { ran, refused, headers } = await page.evaluate(inject);
    return [
      ...ran.map((what) => `${what} ran`),
      ...DIRECTIVES.filter((name) => !refused.includes(name)).map((name) => `${name} refused nothing`),
      ...headers.flatMap((given) =>
        Object.entries(HEADERS)
          .filter(([name, value]) => given[name] !== value)
          .map(([name]) => `The header ${name} is ${given[name] ?? 'absent'}`),
      ),
    ];
  },
  seeds: {
    'there is no policy': [{ from: '"content-security-policy": [', to: '"x-no-policy": [' }],
    'inline scripts may run': [{ from: `"script-src 'self'"`, to: `"script-src 'self' 'unsafe-inline'"` }],
    'images come from anywhere': [{ from: `"img-src 'self' blob: data:"`, to: '"img-src * blob: data:"' }],
  },
});
