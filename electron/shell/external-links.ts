import { done, failed, type Result } from '../bridge/contract.ts';

/** A link that may be opened, and how the reader is asked about it. */
export interface Link {
  readonly url: string;
  readonly question: string;
  readonly button: string;
}

const LIMIT_UNITS = 2_048;
const WEB = new Set(['http:', 'https:']);
/** RFC 6068. Others, `attach` among them, have made mail programs send files. */
const MAIL_FIELDS = new Set(['subject', 'body', 'cc', 'bcc', 'to']);

const refused = (why: string) => failed('link', `This link was not opened: ${why}`);

/**
 * Decides about a link found in an article or a note: only web and mail links are opened, outside the app and after
 * the reader has seen the host, in its ASCII form (UTS #46), so that letters that look alike show. At most 2,047 UTF-16
 * code units.
 */
export function mayOpen(link: string): Result<Link, 'link'> {
  if (link.length >= LIMIT_UNITS) return refused('it is longer than 2,047 characters.');
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(link) || !URL.canParse(link))
    return refused('it is not a valid address.');
  const url = new URL(link);
  if (url.protocol === 'mailto:') return mail(url);
  if (!WEB.has(url.protocol)) {
    return refused(`only web and mail links are, and this one starts with ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '')
    return refused('it hides a user name in front of the host.');
  return done({ url: url.href, question: `Open ${url.host}?`, button: 'Open in browser' });
}

function mail(url: URL): Result<Link, 'link'> {
  const strange = [...url.searchParams.keys()].find((field) => !MAIL_FIELDS.has(field.toLowerCase()));
  if (strange !== undefined) return refused('it asks the mail program for more than a message.');
  return done({ url: url.href, question: `Write to ${url.pathname}?`, button: 'Open in mail program' });
}
