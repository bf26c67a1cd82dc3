import { operations } from '../contract/catalogue.ts';
import { events } from '../contract/events.ts';
import { address } from '../contract/operation.ts';
import { own } from '../contract/services/own.ts';
import { ownConsoles } from '../contract/services/own/consoles.ts';
import type { Random } from '../sim/random.ts';

// What no page sends and anybody may: requests and frames that are wrong in every place, the same for the same seed.

const methods = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'BREW',
] as const;
const own_ = { ...own, ...ownConsoles, ...events };
const templates: readonly [string, string][] = [
  ...operations
    .filter(({ internal }) => !internal)
    .map((one): [string, string] => [one.method, address(one)]),
  ...Object.values(own_).map(({ route }): [string, string] => route.split(' ') as [string, string]),
  ...['/healthz', '/readyz', '/-/metrics', '/', '/assets/x.js', '/api', '/api/nothing'].map(
    (path): [string, string] => ['GET', path],
  ),
  ['GET', '/api/session/oidc/start'],
  ['GET', '/api/session/oidc/callback'],
  ['POST', '/api/session/oidc/backchannel'],
];

const params = [
  ...['x1', '..', '.', '%2e%2e', '%00', '%zz', '%', '%2f', 'a%2fb', '..%2f..%2fetc%2fpasswd', '__proto__'],
  ...[
    'constructor',
    'hasOwnProperty',
    '%E4%BD%A0',
    '%ff%fe',
    '-1',
    '1e999',
    "'%20or%201=1--",
    '*',
    ';',
    'null',
  ],
  'a'.repeat(300),
  '%41'.repeat(400),
] as const;
const queries = [
  ...[
    '',
    '?',
    '?a=1',
    '?limit=-1',
    '?limit=1e999',
    '?limit=NaN',
    '?limit[]=1',
    '?limit=1&limit=2',
    '?__proto__[x]=1',
  ],
  ...[
    '?a[b][c][d]=1',
    '?%00=%00',
    '?%zz=1',
    '?first=9007199254740993',
    '?text=%ff',
    '?among=1&among=x',
    '?q=',
  ],
  `?text=${'x'.repeat(5000)}`,
  `?${'a=1&'.repeat(2000)}`,
] as const;
const bodies = [
  ...[
    '',
    '{',
    '}',
    'null',
    '[]',
    '"x"',
    '0',
    'true',
    '{"a":',
    '{"a":1,}',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{}}}',
  ],
  ...[
    '{"where":{}}',
    '{"where":{"id":{"$gt":""}}}',
    '{"username":{},"password":[]}',
    '{"username":"a","password":"b"}',
  ],
  ...[
    '{"scope":"hq","vm":"x","mode":"control"}',
    '{"first":1e308}',
    '{"first":-1}',
    '{"id":9007199254740993}',
    '\u0000',
    '{"a":"\\ud800"}',
  ],
  '['.repeat(20_000),
  `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  JSON.stringify({ text: 'x'.repeat(100_000) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, i]))),
] as const;
const types = [
  'application/json',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/json;charset=utf-16',
  '',
  'x',
] as const;
const oddHeaders = [
  ...[
    'x-wheelhouse-seen: %zz',
    'x-wheelhouse-seen: %7B%22name%22',
    'x-wheelhouse-seen: null',
    'x-wheelhouse-seen: %5B%5D',
  ],
  ...[
    'content-encoding: gzip',
    'transfer-encoding: identity',
    'expect: 100-continue',
    'accept-encoding: *;q=x',
  ],
  ...[
    'cookie: wheelhouse=; wheelhouse=x',
    'cookie: ;;;=;',
    'range: bytes=9-1',
    'if-none-match: \u00ff',
    'x-forwarded-for: 1.2.3.4',
  ],
  ...[
    'x-forwarded-host: evil.example',
    'forwarded: for=x',
    'x-wheelhouse-background: yes',
    'upgrade: h2c',
    'te: trailers',
  ],
  `x-long: ${'y'.repeat(7000)}`,
] as const;
const scopes = ['hq', 'cloud', 'vcd', 'nowhere', '__proto__', 'session', '%68q', ''] as const;

export interface Signed {
  host: string;
  cookie: string;
  csrf: string;
}

/** A request as bytes. Some are well-formed HTTP that no route takes; some are no HTTP at all. */
export function malformedRequest(random: Random, { host, cookie, csrf }: Signed): string {
  if (random.chance(0.03)) return noHttp(random);
  const [rightMethod, template] = random.pick(templates as [[string, string], ...[string, string][]]);
  const method = random.chance(0.8) ? rightMethod : random.pick(methods);
  const path = template
    .replace('{scope}', random.pick(scopes))
    .replaceAll(/\{\w+\}/g, () => random.pick(params));
  const hasBody = random.chance(method === 'GET' ? 0.1 : 0.9);
  const body = hasBody ? random.pick(bodies) : '';
  const length = Buffer.byteLength(body);
  const headers = [
    `host: ${random.chance(0.97) ? host : random.pick(['evil.example', '', 'a b', '127.0.0.1.evil.example'])}`,
    `origin: ${random.chance(0.9) ? `http://${host}` : random.pick(['null', 'http://evil.example', ''])}`,
    // Most are of somebody who is signed in; to meet the others must not depend on who happens to sign out.
    ...(random.chance(0.97) ? [`cookie: ${cookie}`] : []),
    `x-csrf-token: ${random.chance(0.9) ? csrf : random.pick(['', 'x', csrf.slice(1)])}`,
    ...(hasBody ? [`content-type: ${random.chance(0.85) ? types[0] : random.pick(types)}`] : []),
    ...(hasBody ? [`content-length: ${random.chance(0.97) ? length : random.pick([0, -1, 1, 'x'])}`] : []),
    ...(random.chance(0.3) ? [random.pick(oddHeaders)] : []),
    'connection: close',
  ];
  return `${method} ${path}${random.pick(queries)} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

const noHttp = (random: Random) =>
  random.pick([
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\r\n\r\n',
    '\r\n\r\n\r\n',
    '\u0016\u0003\u0001\u0002\u0000\u0001', // TLS
    'GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n',
    'GET / HTTP/1.1\r\nbad header\r\n\r\n',
    'POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\nzz\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
    random.hex(64),
  ]);

const sockets = [
  '/api/consoles/x',
  '/api/hq/tower/live',
  '/api/vcd/messaging/mqtt',
  '/api/nothing',
  '/',
] as const;

/** The head of an upgrade, and what is said on the socket once it is open. */
export function malformedSocket(
  random: Random,
  { host, cookie }: Signed,
): { head: string; frames: Buffer[] } {
  const isFair = random.chance(0.8);
  const key = isFair ? 'dGhlIHNhbXBsZSBub25jZQ==' : random.pick(['', 'x', 'a'.repeat(500)]);
  const protocol = random.pick(['', 'mqtt', 'mqtt, evil', ',,', 'binary']);
  const head = [
    `GET ${random.pick(sockets)}${random.chance(0.2) ? random.pick(queries) : ''} HTTP/1.1`,
    `host: ${host}`,
    `origin: ${random.chance(0.9) ? `http://${host}` : 'null'}`,
    ...['upgrade: websocket', 'connection: Upgrade', `sec-websocket-key: ${key}`],
    `sec-websocket-version: ${random.chance(0.9) ? 13 : random.pick([8, 99, 'x'])}`,
    ...(protocol ? [`sec-websocket-protocol: ${protocol}`] : []),
    ...(random.chance(0.1) ? ['sec-websocket-extensions: permessage-deflate; x=y;;'] : []),
    ...(random.chance(0.8) ? [`cookie: ${cookie}`] : []),
  ].join('\r\n');
  const frames = Array.from({ length: 1 + random.int(4) }, () => frame(random));
  return { head: `${head}\r\n\r\n`, frames };
}

function frame(random: Random): Buffer {
  if (random.chance(0.2)) return Buffer.from(random.hex(2 + random.int(200)), 'hex');
  const opcode = random.pick([0, 1, 2, 2, 2, 3, 8, 9, 10, 15]);
  const payload = Buffer.from(random.hex(2 * random.int(120)), 'hex');
  const claimed = random.chance(0.9) ? payload.length : random.pick([126, 127]);
  const mask = random.chance(0.9) ? 0x80 : 0;
  const first = (random.chance(0.9) ? 0x80 : 0) | (random.chance(0.9) ? 0 : 0x70) | opcode;
  return Buffer.concat([Buffer.from([first, mask | claimed, ...(mask ? [0, 0, 0, 0] : [])]), payload]);
}
