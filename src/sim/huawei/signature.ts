import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

// SDK-HMAC-SHA256 as the gateway checks it, written from the vendor's page and not from the client of this project.

export interface SignedRequest {
  method: string;
  /** As it arrived, query included. */
  url: string;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

export interface Claim {
  accessKey: string;
  date: string;
  isSignedBy: (secretKey: string) => boolean;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** What the `Authorization` header claims; undefined when it is no signature. */
export function readClaim(request: SignedRequest): Claim | undefined {
  const header = String(request.headers['authorization'] ?? '');
  const [, accessKey, names, signature] =
    /^SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(header) ??
    [];
  const date = String(request.headers['x-sdk-date'] ?? '');
  if (!accessKey || !names || !signature || !names.split(';').includes('x-sdk-date')) return undefined;
  const canonical = sha256(canonicalOf(request, names));
  return {
    accessKey,
    date,
    isSignedBy(secretKey) {
      const text = `SDK-HMAC-SHA256\n${date}\n${canonical}`;
      const expected = createHmac('sha256', secretKey).update(text).digest('hex');
      return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
    },
  };
}

function canonicalOf({ method, url, headers, body }: SignedRequest, names: string): string {
  const { pathname, searchParams } = new URL(url, 'http://cloud');
  const path = pathname.split('/').map((segment) => encode(decodeURIComponent(segment)));
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const payload = headers['x-sdk-content-sha256'] ?? sha256(body);
  const slashed = `${path.join('/')}/`.replace(/\/\/$/, '/');
  return [method, slashed, query.join('&'), lines.join(''), names, payload].join('\n');
}

/** Epoch ms of `20191115T033655Z`; NaN when it is none. */
export const readSdkDate = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
