import { createHash } from 'node:crypto';
import type { Cloud } from './cloud.ts';
import type { StoredUpload } from './media.ts';
import { vodBucket } from './media.ts';

// The five steps of an upload in parts, in the object store's own XML.

export interface Asked {
  method: string;
  query: URLSearchParams;
  object: string;
  /** Of the request. */
  id: string;
}
export interface Digested {
  size: number;
  /** Hex. */
  md5: string;
  text: string;
}
interface Answered {
  status?: number;
  xml?: string;
  headers?: Record<string, string>;
}

const escaped = (text: string) => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const document = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="http://obs.myhwclouds.com/doc/2015-06-30/">${inner}</${root}>`;

export class StoreRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
  toXml(id: string, resource: string) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error><Code>${this.code}</Code><Message>${escaped(this.message)}</Message><Resource>${escaped(resource)}</Resource><RequestId>${id}</RequestId><HostId>demo</HostId></Error>`;
  }
}

type Step = 'initiateUpload' | 'putPart' | 'listParts' | 'completeUpload' | 'abortUpload';

export function stepOf({ method, query }: Asked): Step | undefined {
  if (!query.has('uploadId')) return method === 'POST' && query.has('uploads') ? 'initiateUpload' : undefined;
  return ({ PUT: 'putPart', GET: 'listParts', POST: 'completeUpload', DELETE: 'abortUpload' } as const)[
    method as 'PUT'
  ];
}

export function answerStep(
  { world }: Cloud,
  step: Step | undefined,
  { query, object }: Asked,
  body: Digested,
  claimed: string | string[] | undefined,
): Answered {
  const { store } = world.media;
  if (!step) throw new StoreRefusal(405, 'MethodNotAllowed', 'The specified method is not allowed.');
  if (step === 'initiateUpload') {
    const id = world.random.hex(32).toUpperCase();
    store.uploads.set(id, { id, object, parts: new Map() });
    const inner = `<Bucket>${vodBucket}</Bucket><Key>${escaped(object)}</Key><UploadId>${id}</UploadId>`;
    return { xml: document('InitiateMultipartUploadResult', inner) };
  }
  const upload = store.uploads.get(query.get('uploadId') ?? '');
  if (upload?.object !== object)
    throw new StoreRefusal(
      404,
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    );
  if (step === 'putPart')
    return putPart(upload, Number(query.get('partNumber')), body, claimed, world.clock.now());
  if (step === 'listParts') return { xml: listParts(upload, query) };
  store.uploads.delete(upload.id);
  if (step === 'abortUpload') return { status: 204 };
  const stored = complete(upload, body.text, () => store.uploads.set(upload.id, upload));
  store.objects.set(object, stored);
  const inner = `<Bucket>${vodBucket}</Bucket><Key>${escaped(object)}</Key><ETag>"${stored.etag}"</ETag>`;
  return { xml: document('CompleteMultipartUploadResult', inner) };
}

function putPart(
  { parts }: StoredUpload,
  number: number,
  { md5, size }: Digested,
  claimed: string | string[] | undefined,
  at: number,
): Answered {
  if (!(number >= 1 && number <= 10_000))
    throw new StoreRefusal(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000.');
  if (claimed !== undefined && Buffer.from(md5, 'hex').toString('base64') !== claimed)
    throw new StoreRefusal(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  parts.set(number, { etag: md5, size, at });
  return { headers: { etag: `"${md5}"` } };
}

function listParts({ id, object, parts }: StoredUpload, query: URLSearchParams): string {
  const wanted = Number(query.get('max-parts') ?? 1000);
  const most = wanted >= 1 && wanted <= 1000 ? wanted : 1000;
  const marker = Number(query.get('part-number-marker') ?? 0);
  const after = [...parts].filter(([number]) => number > marker).toSorted(([a], [b]) => a - b);
  const page = after.slice(0, most);
  const rows = page.map(
    ([number, { etag, size, at }]) =>
      `<Part><PartNumber>${number}</PartNumber><LastModified>${new Date(at).toISOString()}</LastModified><ETag>"${etag}"</ETag><Size>${size}</Size></Part>`,
  );
  const next = page.at(-1)?.[0] ?? 0;
  return document(
    'ListPartsResult',
    `<Bucket>${vodBucket}</Bucket><Key>${escaped(object)}</Key><UploadId>${id}</UploadId><PartNumberMarker>${marker}</PartNumberMarker><NextPartNumberMarker>${next}</NextPartNumberMarker><MaxParts>${most}</MaxParts><IsTruncated>${after.length > page.length}</IsTruncated>${rows.join('')}`,
  );
}

/** The named parts, in ascending order, become one object; those not named are thrown away. */
function complete({ parts }: StoredUpload, text: string, keep: () => void) {
  const refuse = (status: number, code: string, message: string) => {
    keep();
    return new StoreRefusal(status, code, message);
  };
  const named = [...text.matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>"?([^"<]*)"?<\/ETag>/g)].map(
    ([, number, etag]) => ({ number: Number(number), etag }),
  );
  if (named.length === 0) throw refuse(400, 'MalformedXML', 'The XML you provided was not well-formed.');
  if (named.some(({ number }, place) => place > 0 && number <= (named[place - 1]?.number ?? 0)))
    throw refuse(400, 'InvalidPartOrder', 'Parts are not listed in ascending order.');
  const found = named.map(({ number, etag }) => {
    const part = parts.get(number);
    if (!part || part.etag !== etag)
      throw refuse(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    return part;
  });
  if (found.slice(0, -1).some(({ size }) => size < 100 * 1024))
    throw refuse(
      400,
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed object size.',
    );
  const digests = found.map(({ etag }) => etag);
  const whole = createHash('md5')
    .update(Buffer.from(digests.join(''), 'hex'))
    .digest('hex');
  const size = found.reduce((sum, part) => sum + part.size, 0);
  return { etag: `${whole}-${found.length}`, size, parts: digests };
}
