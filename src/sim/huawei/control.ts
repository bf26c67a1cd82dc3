import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body.ts';
import type { Cloud } from './cloud.ts';
import { CloudFaultSettings } from './faults.ts';

/** The cloud's own address `/-/…`, for browser tests: faults, and the requests that arrived. */
export async function answerCloudControl(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [status, body] = await answerTo(cloud, request);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answerTo(
  { faults, seen, identity, secrets }: Cloud,
  request: IncomingMessage,
): Promise<[number, unknown]> {
  // Only programs on this machine may: a page in a browser always says its Origin on a POST.
  const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  if (!isLocal || request.headers.origin !== undefined) return [403, { message: 'not from here' }];
  switch (`${request.method} ${request.url}`) {
    case 'GET /-/requests':
      return [200, seen.all()];
    case 'DELETE /-/requests':
      seen.clear();
      return [200, []];
    case 'GET /-/secrets':
      return [200, [...identity.secrets(), ...secrets()]];
    case 'GET /-/faults':
      return [200, faults.settings];
    case 'DELETE /-/faults':
      faults.clear();
      return [200, {}];
    case 'POST /-/faults': {
      const wanted = CloudFaultSettings.safeParse(readSettings(await readBody(request)));
      if (!wanted.success) return [400, { message: wanted.error.message }];
      faults.set(wanted.data);
      return [200, faults.settings];
    }
    default:
      return [404, { message: 'no such address' }];
  }
}

function readSettings(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
