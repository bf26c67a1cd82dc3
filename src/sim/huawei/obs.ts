import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from './cloud.ts';
import { vodBucket, vodKeys, type ObjectStore } from './media.ts';
import { answerStep, stepOf, StoreRefusal, type Asked, type Digested } from './obsSteps.ts';
import { signatureFor } from './obsSignature.ts';

/** The object store, asked by a browser: `/obs/{bucket}/{object}?uploadId=…`, signed for one request, from any origin. */
export async function answerObs(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const { pathname, searchParams: query } = new URL(url, 'http://obs');
  const id = randomUUID().replaceAll('-', '').toUpperCase();
  response.setHeader('x-obs-request-id', id);
  allowOrigins(request, response);
  if (method === 'OPTIONS') return void response.writeHead(200).end();
  const [, bucket = '', object = ''] = /^\/obs\/([^/]+)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const asked: Asked = { method, query, object, id };
  const step = stepOf(asked);
  const faults = cloud.faults.of(step);
  if (faults.down) return void request.socket.destroy();
  let status = 200;
  let xml = '';
  try {
    if (bucket !== vodBucket)
      throw new StoreRefusal(404, 'NoSuchBucket', 'The specified bucket does not exist.');
    if (faults.status !== undefined)
      throw new StoreRefusal(faults.status, 'ServiceUnavailable', 'Please reduce your request rate.');
    admit(cloud, asked, bucket, headers);
    // A slow line: whoever leaves meanwhile has sent nothing.
    if (faults.slow) await new Promise((resolve) => setTimeout(resolve, faults.slow));
    if (request.destroyed) return;
    // Whoever is refused before is not read to the end.
    const body = await digest(cloud, request, step === 'putPart');
    const answer = answerStep(cloud, step, asked, body, headers['content-md5']);
    ({ status = 200, xml = '' } = answer);
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    status = error.status;
    xml = error.toXml(id, `/${bucket}/${object}`);
    // What is still coming is thrown away; the caller learns why all the same.
    request.resume();
  }
  cloud.seen.add(
    { method, path: url.replace(/Signature=[^&]*/, 'Signature=***'), headers, body: undefined },
    status,
  );
  response.writeHead(status, xml === '' ? {} : { 'content-type': 'application/xml' }).end(xml);
}

/** As VOD's own buckets are set: every origin, the methods of an upload, and the ETag to be read. */
function allowOrigins({ headers }: IncomingMessage, response: ServerResponse) {
  if (headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('vary', 'Origin');
  response.setHeader('access-control-allow-methods', 'POST,GET,HEAD,PUT,DELETE');
  const wanted = headers['access-control-request-headers'];
  if (wanted !== undefined) response.setHeader('access-control-allow-headers', wanted);
  response.setHeader('access-control-expose-headers', 'ETag,x-obs-request-id');
  response.setHeader('access-control-max-age', '100');
}

function admit(
  { world: { media }, now }: Cloud,
  { method, query, object }: Asked,
  bucket: string,
  headers: IncomingMessage['headers'],
) {
  const denied = (why: string) => new StoreRefusal(403, 'AccessDenied', why);
  const expires = Number(query.get('Expires'));
  if (expires * 1000 <= now()) throw denied('Request has expired');
  const signature = query.get('Signature');
  const right = signatureFor({
    ...{ method, bucket, object, expires },
    ...{ md5: headers['content-md5']?.toString() ?? '', type: headers['content-type'] ?? '' },
    ...{ uploadId: query.get('uploadId'), partNumber: query.get('partNumber') },
  });
  if (query.get('AccessKeyId') !== vodKeys.accessKey || signature !== right)
    throw new StoreRefusal(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  if (media.store.spent.has(signature)) media.store.repeats += 1;
  media.store.spent.add(signature);
}

/** All share one line: what it carries for one, the others wait for. */
async function carry(store: ObjectStore, seconds: number) {
  const now = performance.now();
  store.lineFreeAt = Math.max(store.lineFreeAt, now) + seconds * 1000;
  const wait = store.lineFreeAt - now;
  if (wait > 10) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** Of a part only its digest is kept; what else comes is read as text. */
async function digest(
  { faults, world }: Cloud,
  request: IncomingMessage,
  isPart: boolean,
): Promise<Digested> {
  const hash = createHash('md5');
  const text: Buffer[] = [];
  let size = 0;
  const left = faults.settings.damagedParts ?? 0;
  let isDamaged = isPart && left > 0;
  if (isDamaged) faults.set({ damagedParts: left - 1 });
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // One byte is another one by the time it arrives.
    if (isDamaged && chunk.length > 0) {
      isDamaged = false;
      chunk[0] = (chunk[0] ?? 0) ^ 1;
    }
    if (faults.settings.lineRate) await carry(world.media.store, chunk.length / faults.settings.lineRate);
    if (isPart) hash.update(chunk);
    else text.push(chunk);
  }
  return { size, md5: hash.digest('hex'), text: Buffer.concat(text).toString('utf8') };
}
