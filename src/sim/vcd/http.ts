import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Operation } from '../../contract/operation.ts';
import { vcd } from '../../contract/services/vcd.ts';
import { readBody } from '../huawei/body.ts';
import { spoil } from '../spoil.ts';
import { answers, usualVersions } from './answers.ts';
import type { Call } from './call.ts';
import type { Director } from './director.ts';
import { DirectorRefusal, unauthorized } from './refusal.ts';

/** The contract says which addresses there are; what is answered there is the simulator's own. */
const routes = (Object.entries(vcd) as [keyof typeof vcd, Operation][]).map(([name, operation]) => ({
  name,
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

export async function answerDirector(
  director: Director,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const { pathname, searchParams } = new URL(url, 'http://director');
  const found = routes.find(
    ({ operation, pattern }) => operation.method === method && pattern.test(pathname),
  );
  const faults = director.faults.of(found?.name);
  if (faults.down) return void request.socket.destroy();
  const body = (await readBody(request)).toString('utf8');
  const requestId = randomUUID();
  const call: Call = {
    ...{ director, query: searchParams, params: {}, body, authorization: headers.authorization },
    ...{ session: undefined, origin: `http://${headers.host}`, status: 200, headers: {} },
    tenant: headers['x-vmware-vcloud-tenant-context'] as string | undefined,
  };
  let answer: unknown;
  try {
    if (!found) throw new DirectorRefusal(404, 'NOT_FOUND', `No such address: ${pathname}`);
    call.params = { ...found.pattern.exec(pathname)?.groups };
    if (found.name !== 'getVersions') agree(director, pathname, headers.accept ?? '');
    if (!found.operation.unsigned) {
      call.session = director.sessions.find(headers.authorization);
      if (!call.session) throw unauthorized();
    }
    answer = answers[found.name](call);
  } catch (error) {
    const refusal =
      error instanceof DirectorRefusal ? error : new DirectorRefusal(500, 'INTERNAL_SERVER_ERROR', 'Oops.');
    call.status = refusal.status;
    answer = refusal.toBody(pathname, requestId);
  }
  director.seen.add({ method, path: url, headers, body: body === '' ? undefined : '…' }, call.status);
  if (faults.slow) await new Promise((resolve) => setTimeout(resolve, faults.slow));
  const client = headers['x-vmware-vcloud-client-request-id'];
  response.setHeader(
    'X-VMWARE-VCLOUD-REQUEST-ID',
    client === undefined ? requestId : `${String(client)}-${requestId}`,
  );
  response.setHeader('Date', new Date(director.world.now()).toUTCString());
  if (found?.name === 'getVersions' && faults.xmlVersions) {
    sendXml(response, answer);
    return;
  }
  if (spoil(faults, response, answer)) return;
  response.writeHead(call.status, { 'content-type': 'application/json', ...call.headers });
  response.end(answer === undefined ? undefined : JSON.stringify(answer));
}

/** Whoever names no version, or one it does not speak, is not answered. */
function agree({ faults }: Director, path: string, accept: string) {
  if (path.startsWith('/oauth/')) return;
  const kind = path.startsWith('/cloudapi/') ? 'application/json' : 'application/*+json';
  const [, version = ''] = /;\s*version=([\d.]+)/.exec(accept) ?? [];
  if (!accept.startsWith(kind) || !(faults.settings.versions ?? usualVersions).includes(version))
    throw new DirectorRefusal(
      406,
      'NOT_ACCEPTABLE',
      `The request has an unacceptable Accept header: ${accept}`,
    );
}

function sendXml(response: ServerResponse, answer: unknown) {
  const { versionInfo } = answer as { versionInfo: { version: string; deprecated: boolean }[] };
  const rows = versionInfo.map(
    ({ version, deprecated }) =>
      `<VersionInfo deprecated="${deprecated}">\n<Version>${version}</Version></VersionInfo>`,
  );
  response
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(`<?xml version="1.0"?><SupportedVersions>${rows.join('')}</SupportedVersions>`);
}
