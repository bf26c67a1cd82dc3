import { Failure, type FailureKind } from '../../../contract/failure.ts';
import type { Operation } from '../../../contract/operation.ts';
import { retryAfter } from '../../retry.ts';
import { bareRefusal, kindOf, type Answered, type Refusal } from '../vendor.ts';
import { hiddenWords, wordsOf, type Words } from './dialects.ts';

// What Huawei Cloud's refusals mean. Codes are compared in lower case: one service spells its own in two ways.

/** The only codes that mean the token; elsewhere a 401 may be about the thing that was asked for. */
const ofToken = new Set(['apig.0301', 'apigw.0301', 'endpoint.0003', 'vpc.0008', 'drs.m00100']);

/** Codes that mean something else than their status says. */
const meanings: Record<string, FailureKind> = {
  'svcstg.00100401': 'notFound', // ServiceStage, under 401
  'vod.10062': 'notFound', // VOD, under 403
  'live.103011019': 'notFound', // Live, under 400
  'endpoint.2003': 'notFound', // VPCEP, under 400
  // DDS, under 403: it is busy, or in a state that does not allow it.
  ...{ 'dbs.200011': 'conflict', 'dbs.200018': 'conflict', 'dbs.200019': 'conflict' },
  'scm.0016': 'unavailable', // SCM, under 500: an order that is not ready yet
  'endpoint.3006': 'conflict', // VPCEP: it still has connections
  'apig.0101': 'drift', // the gateway, under 404: it is the API that does not exist
  'apigw.0101': 'drift',
  // A CSE registry's, all under 400.
  ...{ 400012: 'notFound', 400014: 'notFound', 400016: 'notFound', 400017: 'notFound', 400018: 'notFound' },
  ...{ 400026: 'notFound', 400010: 'conflict', 400013: 'conflict', 400023: 'conflict', 400025: 'conflict' },
  400024: 'forbidden',
};

export function readRefusal(operation: Operation, answered: Answered): Refusal | undefined {
  const { status, headers, body } = answered;
  const isGood = (operation.ok ?? [200]).includes(status);
  const words = isGood ? hiddenWords(body) : wordsOf(answered);
  if (isGood && !words) return undefined;

  const wait = retryAfter(headers);
  const more = wait === undefined ? {} : { retryAfter: wait };
  if (!words) return { failure: bareRefusal('Huawei Cloud', status, more) };
  const { code, message, details } = words;
  const isDead = meansToken(operation, status, words);
  const kind = isDead ? 'unavailable' : meaningOf(status, code); // our identity, not the person's session
  const failure = new Failure(kind, message === '' ? `Huawei Cloud answered ${status}.` : message, {
    ...{ code, ...more },
    ...(details ? { details } : {}),
  });
  return isDead ? { failure, token: 'dead' } : { failure };
}

function meansToken({ server }: Operation, status: number, { code, message, isKeystone }: Words): boolean {
  return (
    // A registry of CSE says it in codes of its own.
    (server !== '' && status === 401) ||
    ofToken.has(code.toLowerCase()) ||
    (isKeystone === true && status === 401) ||
    /the token must be updated/i.test(message)
  );
}

function meaningOf(status: number, code: string): FailureKind {
  const meant = meanings[code.toLowerCase()];
  if (meant) return meant;
  if (status === 403 && /^vod\./i.test(code)) return 'invalid'; // VOD refuses business so, not rights
  return status < 300 ? 'invalid' : kindOf(status);
}

const idHeaders = ['x-request-id', 'x-iam-trace-id', 'x-obs-request-id'];

export function requestIdOf(answered: Answered): string | undefined {
  const named = idHeaders.map((name) => answered.headers[name]).find((id) => id !== undefined);
  if (named !== undefined) return String(named);
  return answered.status < 400 ? undefined : wordsOf(answered)?.requestId;
}
