import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bms } from '../../contract/services/bms.ts';
import { dds } from '../../contract/services/dds.ts';
import { drs } from '../../contract/services/drs.ts';
import { ecs } from '../../contract/services/ecs.ts';
import { iam } from '../../contract/services/iam.ts';
import { ims } from '../../contract/services/ims.ts';
import { live } from '../../contract/services/live.ts';
import { rtc } from '../../contract/services/rtc.ts';
import { scm } from '../../contract/services/scm.ts';
import { servicestage } from '../../contract/services/servicestage.ts';
import { vod } from '../../contract/services/vod.ts';
import { vpc } from '../../contract/services/vpc.ts';
import { vpcep } from '../../contract/services/vpcep.ts';
import type { Operation } from '../../contract/operation.ts';
import { spoil } from '../spoil.ts';
import { bmsAnswers } from './answers/bms.ts';
import { ddsAnswers } from './answers/dds.ts';
import { drsAnswers } from './answers/drs.ts';
import { ecsAnswers } from './answers/ecs.ts';
import { iamAnswers } from './answers/iam.ts';
import { imsAnswers } from './answers/ims.ts';
import { liveAnswers } from './answers/live.ts';
import { rtcAnswers } from './answers/rtc.ts';
import { scmAnswers } from './answers/scm.ts';
import { servicestageAnswers } from './answers/servicestage.ts';
import { vodAnswers } from './answers/vod.ts';
import { vpcAnswers } from './answers/vpc.ts';
import { vpcepAnswers } from './answers/vpcep.ts';
import { readBody } from './body.ts';
import type { Answer, Call } from './call.ts';
import type { Cloud } from './cloud.ts';
import { CloudRefusal, gatewayRefusal } from './refusal.ts';

/** The contract says which addresses there are; what is answered there is the simulator's own. */
const services: Record<string, [Record<string, Operation>, Record<string, Answer>]> = {
  iam: [iam, iamAnswers],
  vpc: [vpc, vpcAnswers],
  ecs: [ecs, ecsAnswers],
  ims: [ims, imsAnswers],
  vpcep: [vpcep, vpcepAnswers],
  dds: [dds, ddsAnswers],
  bms: [bms, bmsAnswers],
  drs: [drs, drsAnswers],
  scm: [scm, scmAnswers],
  rtc: [rtc, rtcAnswers],
  live: [live, liveAnswers],
  servicestage: [servicestage, servicestageAnswers],
  vod: [vod, vodAnswers],
};

interface Route {
  operation: Operation;
  pattern: RegExp;
  answer: Answer;
}
const routes: Route[] = Object.entries(services).flatMap(([service, [operations, answers]]) =>
  Object.entries(operations).map(([name, operation]) => ({
    operation,
    pattern: new RegExp(
      `^/${service}${operation.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
    ),
    answer: answers[name]!,
  })),
);

export const servicesOfCloud = Object.keys(services);

/** Answers every service of the cloud, each under a base path of its own, as a gateway in front of them would. */
export async function answerCloud(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const { pathname, searchParams } = new URL(url, 'http://cloud');
  const found = routes.find((route) => route.operation.method === method && route.pattern.test(pathname));
  const faults = cloud.faults.of(found?.operation.name);
  if (faults.down) return void request.socket.destroy();
  const bytes = await readBody(request);
  const call: Call = {
    ...{ cloud, query: searchParams, params: {}, body: undefined, status: 200, headers: {} },
  };
  let answer: unknown;
  try {
    cloud.throttle.take(faults.burst);
    if (!found)
      throw gatewayRefusal(
        404,
        'APIG.0101',
        'The API does not exist or has not been published in the environment',
      );
    const { operation, pattern } = found;
    call.params = { ...pattern.exec(pathname)?.groups };
    if (!operation.unsigned) admit(cloud, operation, { method, url, headers, body: bytes }, call.params);
    call.body = parse(bytes);
    answer = found.answer(call);
  } catch (error) {
    const refusal =
      error instanceof CloudRefusal ? error : gatewayRefusal(500, 'APIG.0201', 'Backend unavailable');
    call.status = refusal.status;
    Object.assign(call.headers, refusal.headers);
    answer = refusal.body;
  }
  cloud.seen.add({ method, path: url, headers, body: parse(bytes, true) }, call.status);
  if (faults.slow) await new Promise((resolve) => setTimeout(resolve, faults.slow));
  const requestId = randomUUID().replaceAll('-', '');
  response.setHeader(pathname.startsWith('/iam/') ? 'X-IAM-Trace-Id' : 'X-Request-Id', requestId);
  response.setHeader('Date', new Date(cloud.now()).toUTCString());
  if (faults.redirect !== undefined) return void response.writeHead(302, { location: faults.redirect }).end();
  if (faults.status !== undefined && !faults.html) {
    call.status = faults.status;
    answer = { error_msg: 'Backend unavailable', error_code: 'APIG.0201', request_id: requestId };
  } else if (spoil(faults, response, answer)) return;
  response.writeHead(call.status, { 'content-type': 'application/json', ...call.headers });
  response.end(answer === undefined ? undefined : toText(answer).replace('{request_id}', requestId));
}

/** Asked with a token of the account. */
const ofAccount = new Set(['iam', 'rtc']);

function admit(
  cloud: Cloud,
  { service }: Operation,
  request: Parameters<Cloud['identity']['identify']>[0],
  { project_id: named }: Record<string, string>,
) {
  if (cloud.faults.settings.refuseTokens)
    throw gatewayRefusal(401, 'APIG.0301', 'Incorrect IAM authentication information: decrypt token fail');
  const { projectId } = cloud.identity.identify(request, ofAccount.has(service) ? 'domain' : 'project');
  if (named !== undefined && named !== projectId)
    throw gatewayRefusal(
      403,
      'APIG.0302',
      'The IAM user is not authorized to access the project of this API',
    );
}

/** Of IAM and the rest alike: what is no JSON is refused by the gateway, unless it is only looked at. */
function parse(bytes: Buffer, isOnlyLooked = false): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    if (isOnlyLooked) return bytes.toString('utf8').slice(0, 200);
    throw gatewayRefusal(400, 'APIG.0201', 'Bad request: the body is no JSON');
  }
}

/** The vendor writes endpoint markers as numbers, whatever their size. */
const toText = (answer: unknown) => JSON.stringify(answer).replace(/"marker_id":"(\d+)"/g, '"marker_id":$1');
