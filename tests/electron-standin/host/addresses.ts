/**
 * Chromium cannot be taught a scheme from outside, so `app://host/path` is served from
 * `http://host.app.localhost/path`: an origin of its own, stable over restarts and a secure context, as a scheme
 * registered as standard and secure is. The app sees its own addresses everywhere.
 */

/** `app://lectern/a?b` to `http://lectern.app.localhost/a?b`; anything not of a scheme in `schemes` stays. */
export function toHttp(address: string, schemes: ReadonlySet<string>): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/isu.exec(address) ?? [];
  if (!schemes.has(scheme.toLowerCase()) || host === '') return address;
  return `http://${host}.${scheme}.localhost${rest === '' ? '/' : rest}`;
}

/** The other way. */
export function toApp(address: string, schemes: ReadonlySet<string>): string {
  const [, host = '', scheme = '', rest = ''] =
    /^http:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)(.*)$/isu.exec(address) ?? [];
  return schemes.has(scheme.toLowerCase()) ? `${scheme}://${host}${rest}` : address;
}

/** Sources that a content security policy gives by scheme (`app:`, `app://host`) in terms of what is served. */
export function policyToHttp(policy: string, schemes: ReadonlySet<string>): string {
  return policy.replace(
    /(?<=^|[\s;])([a-z][a-z0-9+-]*):(?:\/\/([^\s;/]+))?(?=[\s;/]|$)/gu,
    (source: string, scheme: string, host: string | undefined) =>
      schemes.has(scheme) ? `http://${host ?? '*'}.${scheme}.localhost` : source,
  );
}
