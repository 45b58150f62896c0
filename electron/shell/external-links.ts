import { done, failed, type Result } from '../bridge/contract.ts';
import { msg } from '../words/words.ts';

/** A link that may be opened, and how the reader is asked about it. */
export interface Link {
  readonly url: string;
  readonly question: string;
  readonly button: string;
}

const LIMIT_UNITS = 2_048;
const WEB = new Set(['http:', 'https:']);
/** A name or an address, and perhaps a port. WHATWG URL lets quotes, dollars and brackets into a host as well. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/u;
/** RFC 6068. Others, `attach` among them, have made mail programs send files. */
const MAIL_FIELDS = new Set(['subject', 'body', 'cc', 'bcc', 'to']);

const refused = (words: string) => failed('link', words);

const tooLong = () => refused(msg('This link was not opened: it is longer than 2,047 characters.'));

/**
 * Decides about a link found in an article or a note: only web and mail links are opened, outside the app and after
 * the reader has seen the host, in its ASCII form (UTS #46), so that letters that look alike show. At most 2,047 UTF-16
 * code units.
 */
export function mayOpen(link: string): Result<Link, 'link'> {
  if (link.length >= LIMIT_UNITS) return tooLong();
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(link) || !URL.canParse(link))
    return refused(msg('This link was not opened: it is not a valid address.'));
  const url = new URL(link);
  // Letters beyond ASCII grow when they are encoded, and what is opened must not be longer than what was read.
  if (url.href.length >= LIMIT_UNITS) return tooLong();
  if (url.protocol === 'mailto:') return mail(url);
  if (!WEB.has(url.protocol)) {
    return refused(
      msg(
        'This link was not opened: only web and mail links are, and this one starts with {0}',
        url.protocol,
      ),
    );
  }
  if (url.username !== '' || url.password !== '')
    return refused(msg('This link was not opened: it hides a user name in front of the host.'));
  if (!HOST.test(url.host)) return refused(msg('This link was not opened: it does not name a host.'));
  return done({ url: url.href, question: msg('Open {0}?', url.host), button: msg('Open in browser') });
}

/**
 * Fields are read as mail programs do (RFC 6068): a plus sign is one, and `%0D%0A` is a line end, which outside the
 * body would begin another header. Characters that a URI cannot hold would end an argument of a command line.
 */
function mail(url: URL): Result<Link, 'link'> {
  const fields = url.search
    .slice(1)
    .split('&')
    .filter((field) => field !== '')
    .map((field) => field.split('=', 1)[0] ?? '');
  const strange = fields.some((name) => !MAIL_FIELDS.has(name.toLowerCase()));
  // Neither is part of a mail address, and the question would not show it.
  if (url.pathname.startsWith('/') || url.host !== '' || url.hash !== '')
    return refused(msg('This link was not opened: it is not a valid mail address.'));
  if (strange)
    return refused(msg('This link was not opened: it asks the mail program for more than a message.'));
  const withoutLineEnds = url.href.replace(/(?<=[?&])body=[^&#]*/giu, (body) =>
    body.replace(/%0[9ad]/giu, ''),
  );
  if (/%[01][0-9a-f]|%7f/iu.test(withoutLineEnds) || /["<>`{|}^ ]/u.test(url.href)) {
    return refused(msg('This link was not opened: it is not a valid mail address.'));
  }
  return done({
    url: url.href,
    question: msg('Write to {0}?', url.pathname),
    button: msg('Open in mail program'),
  });
}
