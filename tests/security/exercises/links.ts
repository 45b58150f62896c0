import fc from 'fast-check';
import { mayOpen, type Link } from '../../../electron/shell/external-links.ts';
import { done, type Result } from '../../../electron/bridge/contract.ts';
import { checkOf, type Check } from '../check.ts';

type LinkGuard = (link: string) => Result<Link, string>;

const RUNS = 10_000;
/** The same links every time: a failure can be run again. */
const SEED = 20_261_124;

const spelled = (scheme: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    scheme,
    scheme.toUpperCase(),
    ` ${scheme}`,
    `\u0001${scheme}`,
    `${scheme.slice(0, 2)}\t${scheme.slice(2)}`,
    `${scheme.slice(0, 2)}\n${scheme.slice(2)}`,
    `${scheme}\u200b`,
    scheme.replace('s', '\u017f'),
  );

const schemes = fc
  .constantFrom(
    ...['https', 'http', 'mailto'].flatMap((scheme) => [scheme, scheme, scheme]),
    'file',
    'smb',
    'ftp',
    'ms-msdt',
    'search-ms',
    'ms-officecmd',
    'ms-word',
    'vbscript',
    'javascript',
    'data',
    'blob',
    'app',
    'about',
    'chrome',
    'view-source',
    'ssh',
    'telnet',
    'tel',
    'steam',
    'jar',
    'httpsx',
  )
  .chain((scheme) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(scheme) }, { weight: 1, arbitrary: spelled(scheme) }),
  );

const slashes = fc.constantFrom(':', '://', '://', '://', ':/', ':\\\\', ':///', '%3a//', '');

const hosts = fc.oneof(
  fc.domain(),
  fc.constantFrom(
    'a@b.example',
    'user:secret@b.example',
    '@b.example',
    'b.example:8443',
    '[::1]',
    '127.1',
    'localhost',
  ),
  fc.constantFrom(
    '\\\\b.example\\share',
    '..\\..\\windows',
    '%5c%5cb.example',
    'b.example%00',
    'b\u202e.example',
  ),
  fc.constantFrom(
    '\u0430pple.example',
    'b\u00fccher.example',
    'xn--pple-43d.example',
    'b.example\r\nBcc:c@d.example',
  ),
);

const ends = fc.oneof(
  fc.webPath(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '?subject=a&body=b%0D%0Ac',
    '?attach=/etc/passwd',
    '?ATTACHMENT=c',
    '?subject=a%0d%0aBcc:d@e.example',
  ),
  fc.constantFrom(
    '"%20--option',
    '" --option',
    '`id`',
    '$(id)',
    '|calc',
    '&calc.exe',
    '?a=b&amp;attach=c',
    '%00',
    '#\u2028',
  ),
  fc.integer({ min: 1_900, max: 2_100 }).map((length) => `/${'a'.repeat(length)}`),
  fc.integer({ min: 300, max: 1_900 }).map((length) => `/${'\u00e4'.repeat(length)}`),
);

const links = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(schemes, slashes, hosts, ends).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 1, arbitrary: fc.emailAddress().map((address) => `mailto:${address}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** What may leave, said once more and in another way than the guard says it: null when all is well. */
function fault({ url, question }: Link): string | null {
  if (url.length > 2_047) return 'is too long';
  if (!/^[!-~]+$/u.test(url)) return 'holds more than visible ASCII';
  if (/["<>\\]/u.test(url)) return 'holds what ends an argument';
  if (url.startsWith('mailto:')) {
    const [address = '', query = ''] = url.slice('mailto:'.length).split('?', 2);
    const fields = query.split('&').filter((field) => field !== '');
    if (fields.some((field) => !/^(?:subject|body|cc|bcc|to)(?:=|$)/iu.test(field)))
      return 'asks for more than a message';
    const single = [address, ...fields.filter((field) => !/^body=/iu.test(field))].join(' ');
    if (/%(?:[01][0-9a-f]|7f)/iu.test(single)) return 'begins another header';
    return question.includes(address) ? null : 'does not show the address';
  }
  const [, host] = /^https?:\/\/((?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?)\//u.exec(url) ?? [];
  if (host === undefined) return 'is neither a web nor a mail link';
  return question === `Open ${host}?` ? null : 'does not show the host';
}

const bad = (fromGuard: Result<Link, string>, link: string, add: (offence: string) => void): boolean => {
  if (!fromGuard.ok) return false;
  const found = fault(fromGuard.value);
  if (found !== null) add(`${JSON.stringify(link).slice(0, 80)} ${found}`);
  return true;
};

const asItCame = (link: string): Result<Link, string> => {
  const host = URL.canParse(link) ? new URL(link).host : '';
  return done({ url: link, question: `Open ${host}?`, button: 'Open' });
};

let made: readonly string[] | undefined;
/** Made once: making them takes longer than deciding on them. */
const randomLinks = (): readonly string[] => (made ??= fc.sample(links, { numRuns: RUNS, seed: SEED }));

export const linkCheck: Check = checkOf<LinkGuard>({
  item: 15,
  how: 'exercise',
  what: `of ${RUNS.toLocaleString('en')} random links the guard lets none out but web and mail links, shown as they are opened`,
  ours: mayOpen,
  judge: (guard) => {
    const offences = new Set<string>();
    let opened = 0;
    for (const link of randomLinks()) {
      if (bad(guard(link), link, (offence) => offences.add(offence))) opened += 1;
    }
    // A guard that refuses everything, or links that are all refused, would show nothing.
    if (opened < RUNS / 10) offences.add(`Only ${opened} of ${RUNS} links were opened.`);
    return [...offences];
  },
  seeds: {
    'every link is opened as it came': asItCame,
    'files are opened as well': (link) => (/^file:/iu.test(link) ? asItCame(link) : mayOpen(link)),
    'whatever a program is registered for is opened': (link) =>
      /^ms-|^search-ms/u.test(link) ? asItCame(link) : mayOpen(link),
    'a link is opened as it is written': (link) => {
      const decided = mayOpen(link);
      return decided.ok ? done({ ...decided.value, url: link }) : decided;
    },
    'mail programs are asked for anything': (link) =>
      link.startsWith('mailto:') && URL.canParse(link) ? asItCame(link) : mayOpen(link),
    'the host is shown as it is written': (link) => {
      const decided = mayOpen(link);
      const [, host = ''] = /^\w+:\/*([^/?#]*)/u.exec(link) ?? [];
      return decided.ok ? done({ ...decided.value, question: `Open ${host}?` }) : decided;
    },
    'nothing is ever opened': () => ({ ok: false, error: { code: 'link', message: 'No.' } }),
  },
});
