import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalRequest, signatureOf, type Signable } from './signature.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const date = { 'x-sdk-date': '20060102T150405Z' };
const host = { host: 'example.huaweicloud.com' };
const json = { 'content-type': 'application/json' };
const simple = { accessKey: 'AccessKey', secretKey: 'SecretKey' };

interface Vector {
  source: string;
  request: Signable;
  keys?: typeof simple;
  canonical?: string;
  signature: string;
}
const vectors: Vector[] = [
  {
    source: 'the vendor’s page on signing',
    request: {
      method: 'GET',
      path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
      headers: { ...json, host: 'service.region.example.com', 'x-sdk-date': '20191115T033655Z' },
    },
    keys: { accessKey: 'QTWAOYTTINDUT2QVKYUC', secretKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' },
    canonical: 'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
    signature: '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
  },
  {
    source: 'the Go SDK’s test, without a body',
    request: { method: 'GET', path: '/path/?limit=1', headers: date },
    canonical: '85c3b7730f308aee452b16138a42a914397e43a8f0d732dfa521c0ef2afa98a4',
    signature: '5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624',
  },
  {
    source: 'the Go SDK’s test, with a body that ends in a newline',
    request: {
      ...{ method: 'POST', path: '/path/?key=value', headers: date },
      body: '{"Name":"test","Id":1}\n',
    },
    signature: 'cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59',
  },
  {
    source: 'computed: the host is signed too',
    request: { method: 'GET', path: '/path/?limit=1', headers: { ...date, ...host } },
    canonical: '7531a6d6c1ae06aa61ee04ca9681db160927afa1fda722e1666d18c120e00126',
    signature: '7eb88c06474c7197e670e0ae61651746453587eb5fad98074266578511cf3c01',
  },
  {
    source: 'computed: a JSON body with its type',
    request: {
      ...{ method: 'POST', path: '/path/?key=value', headers: { ...date, ...host, ...json } },
      body: '{"Name":"test","Id":1}',
    },
    canonical: '6f39d6efacee3c0dd6b888eb942febc4547965f9ce2a0579f817c457106e550e',
    signature: '2862b105981027fbac8b1a4e8bcd3e0de0f8c7c488758c42e9d4456cac9cd7c8',
  },
];

describe('a signature', () => {
  it.each(vectors)('is that of $source', ({ request, keys = simple, canonical, signature }) => {
    if (canonical !== undefined) expect(hash(canonicalRequest(request))).toBe(canonical);
    const names = Object.keys(request.headers).sort().join(';');
    expect(signatureOf(request, keys)).toBe(
      `SDK-HMAC-SHA256 Access=${keys.accessKey}, SignedHeaders=${names}, Signature=${signature}`,
    );
  });

  it('sees a query in the one order and spelling of the Go SDK’s test', () => {
    const query = new URLSearchParams('path=/tmp/123&multi=3&multi=1&enable=true&limit=1&multi=2');
    query.append('test', '一 (&=?!#%.*)');
    const [, , line] = canonicalRequest({ method: 'GET', path: `/?${query}`, headers: date }).split('\n');
    expect(line).toBe(
      'enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123' +
        '&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29',
    );
  });

  it('sees a path with its slash at the end, each part escaped once', () => {
    const [, path] = canonicalRequest({ method: 'GET', path: '/v1/a%20b/c:d', headers: date }).split('\n');
    expect(path).toBe('/v1/a%20b/c%3Ad/');
  });

  it('keeps an empty value of a query', () => {
    const [, , line] = canonicalRequest({ method: 'GET', path: '/x?b=&a', headers: date }).split('\n');
    expect(line).toBe('a=&b=');
  });
});
