import * as z from 'zod/mini';
import { Failure, type FailureKind } from '../../../contract/failure.ts';
import type { Operation } from '../../../contract/operation.ts';
import { retryAfter } from '../../retry.ts';
import { bareRefusal, kindOf, type Answered, type Refusal } from '../vendor.ts';

// OpenAPI and the older API refuse in the same words, of which the older has two more; OAuth has its own.

const Words = z.object({ minorErrorCode: z.nullish(z.string()), message: z.nullish(z.string()) });
const OAuthWords = z.object({ error: z.string(), error_description: z.nullish(z.string()) });

/** Codes that say more than their status. */
const meanings: Record<string, FailureKind> = {
  RESOURCE_NOT_FOUND: 'notFound',
  NOT_FOUND: 'notFound',
  BUSY_ENTITY: 'conflict', // under 400
  DUPLICATE_NAME: 'conflict', // under 400
  INVALID_STATE: 'conflict', // under 400
  NOT_ACCEPTABLE: 'drift', // 406: a version it no longer speaks
  UNSUPPORTED_MEDIA_TYPE: 'drift',
};

export function readRefusal(operation: Operation, answered: Answered): Refusal | undefined {
  const { status, headers } = answered;
  if ((operation.ok ?? [200]).includes(status)) return undefined;
  const wait = retryAfter(headers);
  const more = wait === undefined ? {} : { retryAfter: wait };
  const words = wordsOf(answered);
  const failure = words
    ? new Failure(meanings[words.code] ?? kindOf(status), words.message, { code: words.code, ...more })
    : bareRefusal('Cloud Director', status, more);
  // Whatever a session is refused for, a 401 is about the session; rights and absent things are 403.
  return status === 401 ? { failure, token: 'dead' } : { failure };
}

function wordsOf({ body, text }: Answered): { code: string; message: string } | undefined {
  const oauth = OAuthWords.safeParse(body).data;
  if (oauth) return { code: oauth.error, message: oauth.error_description ?? oauth.error };
  const { minorErrorCode, message } = Words.safeParse(body).data ?? xmlWords(text);
  if (!minorErrorCode && !message) return undefined;
  const code = minorErrorCode ?? 'refused';
  return { code, message: (message ?? code).replace(requestIdBefore, '') };
}

/** Asked in a version it does not know, the older API answers in XML. */
function xmlWords(text: string): z.infer<typeof Words> {
  if (!/<Error[\s>]/.test(text)) return {};
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
  return { minorErrorCode: attribute('minorErrorCode'), message: attribute('message') };
}

/** Messages begin with the id of the request, in brackets. */
const requestIdBefore = /^\s*\[ ?([\w-]{1,200}) ?\]\s*/;

export function requestIdOf({ headers, body }: Answered): string | undefined {
  const said = headers['x-vmware-vcloud-request-id'];
  if (said !== undefined) return String(said);
  return requestIdBefore.exec(Words.safeParse(body).data?.message ?? '')?.[1];
}
