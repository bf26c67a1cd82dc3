import { Failure } from '../../contract/failure.ts';
import { ownUploads, type Step } from '../../contract/services/own/uploads.ts';
import { call } from './api.ts';
import { readRefusal } from './uploads/storeXml.ts';

// The one door to the object store: a request each, at an address that the BFF has had signed for it alone.

const verbs = { initiate: 'POST', part: 'PUT', list: 'GET', complete: 'POST', abort: 'DELETE' } as const;

export interface StoreAnswer {
  /** Hex, of a part; null where the answer may not be read. */
  md5: string | null;
  text: string;
}

/** Has a step signed and carries it out. Throws `Failure` and nothing else, but for an abort; its code is the store's own. */
export async function askStore(
  id: string,
  step: Step,
  { body, signal }: { body?: BodyInit; signal: AbortSignal },
): Promise<StoreAnswer> {
  // Said once and kept nowhere: each attempt has an address of its own.
  const { url, headers } = await call(ownUploads.signStep, { params: { id }, body: step }, { signal });
  const init: RequestInit = {
    ...{ method: verbs[step.step], headers, signal, body: body ?? null },
    ...{ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error' },
  };
  const { response, text } = await exchange(url, init).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Failure('unavailable', 'The object store cannot be reached.', { code: 'storeOffline' });
  });
  const refusal = readRefusal(text);
  // It may also refuse in an answer that began as a success.
  if (!response.ok || refusal)
    throw new Failure(kindOf(response.status), refusal?.message ?? `HTTP ${response.status}`, {
      code: refusal?.code ?? `http${response.status}`,
    });
  return { md5: response.headers.get('etag')?.replaceAll('"', '') ?? null, text };
}

async function exchange(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  return { response, text: await response.text() };
}

const kindOf = (status: number) =>
  status === 404 ? 'notFound' : status === 403 ? 'forbidden' : status >= 500 ? 'unavailable' : 'invalid';
