import { failed, done, type Result } from '../bridge/contract.ts';

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** The link to open and the host to name (in its ASCII form), or why it is not opened. */
export function checkLink(link: string): Result<{ url: string; host: string }> {
  if (link.length >= 2048 || /[\p{Cc}\s\\]/u.test(link) || !URL.canParse(link)) {
    return failed('link', 'This link was not opened: it is not a valid web address.');
  }
  const url = new URL(link);
  if (!ALLOWED.has(url.protocol)) {
    return failed(
      'link',
      `This link was not opened: only web and mail links are, and this one starts with ${url.protocol}`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return failed('link', 'This link was not opened: it hides a user name in front of the host.');
  }
  return done({ url: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host });
}
