import { createHash, createHmac } from 'node:crypto';

// SDK-HMAC-SHA256, https://support.huaweicloud.com/api-sign: a request signed with a pair of keys.
// Our own because the vendor's SDK, which has it, brings 45 packages and no client for most of the services.

const algorithm = 'SDK-HMAC-SHA256';

export interface Signable {
  method: string;
  /** As it goes out: encoded, with its query. */
  path: string;
  /** Those that are signed, by lower-case name; among them `x-sdk-date`, UTC as `20060102T150405Z`. */
  headers: Readonly<Record<string, string>>;
  /** The very bytes sent; undefined when there are none. */
  body?: string | undefined;
}

/** Value of the `Authorization` header. The vendor takes dates within 15 minutes of its own clock. */
export function signatureOf(request: Signable, { accessKey, secretKey }: Record<Key, string>): string {
  const names = signedNames(request);
  const toSign = [algorithm, request.headers['x-sdk-date'], sha256(canonicalRequest(request))].join('\n');
  const signature = createHmac('sha256', secretKey).update(toSign).digest('hex');
  return `${algorithm} Access=${accessKey}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}
type Key = 'accessKey' | 'secretKey';

/** The one form in which both sides see a request. */
export function canonicalRequest(request: Signable): string {
  const { method, path, headers, body = '' } = request;
  const [pathname = '', search = ''] = path.split(/\?(.*)/s, 2);
  const segments = pathname.split('/').map((segment) => escape(decodeURIComponent(segment)));
  const names = signedNames(request);
  return [
    method,
    segments.join('/').replace(/\/?$/, '/'), // always ends in a slash, here and only here
    canonicalQuery(search),
    ...names.map((name) => `${name}:${headers[name]!.trim()}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
}

function canonicalQuery(search: string): string {
  return [...new URLSearchParams(search)]
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .join('&');
}

const signedNames = ({ headers }: Signable) => Object.keys(headers).sort(compare);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0); // by code unit, in no language's order
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** RFC 3986: everything but letters, digits and `-_.~`. */
const escape = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
