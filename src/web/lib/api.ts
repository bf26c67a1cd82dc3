import { backgroundHeader, csrfHeader, seenHeader } from '../../contract/channels.ts';
import { Failure, FailureBody } from '../../contract/failure.ts';
import { address, type Answer, type Input, type Operation } from '../../contract/operation.ts';
import { takeActivity } from './activity.ts';
import { noteServerTime } from './serverClock.ts';

export interface CallOptions {
  signal?: AbortSignal;
  /** What the author of a write saw of the thing: the BFF refuses when it has changed since. */
  seen?: Record<string, unknown>;
}

type SignedOutListener = (failure: Failure) => void;
const signedOutListeners = new Set<SignedOutListener>();
/** Called whenever the BFF says that there is no session (any more). Returns the unsubscriber. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

type DoubtListener = () => void;
const doubtListeners = new Set<DoubtListener>();
/** Called when the session is another than this page knows: somebody signed in again in another tab. */
export function onSessionDoubt(listener: DoubtListener): () => void {
  doubtListeners.add(listener);
  return () => void doubtListeners.delete(listener);
}

let csrf = '';
/** Keeps the token that goes back on every unsafe request. */
export const rememberCsrf = (token: string) => void (csrf = token);

/** Calls an operation through the BFF. Throws `Failure` and nothing else, but for an abort. */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: CallOptions = {},
): Promise<Answer<O>> {
  const { response, text } = await send(operation, input as Address, options);
  const answer = parse(text, response);
  // 207 is a success in HTTP's eyes and a failure in ours: some of it did not happen.
  if (response.ok && response.status !== 207) return answer as Answer<O>; // the BFF projected it
  throw refused(operation, answer, response);
}

/** The same for what the BFF answers with a file: it goes to the browser's downloads and is looked at by nobody. */
export async function download(operation: Operation, input: Address): Promise<Blob> {
  const { response, text } = await send(operation, input);
  const isFile = response.headers.get('content-disposition')?.startsWith('attachment');
  if (response.ok && isFile) return new Blob([text], { type: 'application/octet-stream' });
  throw refused(operation, parse(text, response), response);
}

async function send(operation: Operation, input: Address, { signal, seen }: CallOptions = {}) {
  const isUnsafe = operation.method !== 'GET';
  const headers = new Headers({ accept: 'application/json' });
  if (isUnsafe) headers.set(csrfHeader, csrf);
  if (!takeActivity()) headers.set(backgroundHeader, '1');
  for (const [name, value] of Object.entries(input.headers ?? {})) headers.set(name, value);
  if (seen) headers.set(seenHeader, encodeURIComponent(JSON.stringify(seen)));
  const init: RequestInit = { method: operation.method, headers, credentials: 'same-origin' };
  if (signal) init.signal = signal;
  if (input.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(input.body);
  }
  return exchange(urlOf(operation, input), init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure('unavailable', 'Wheelhouse cannot be reached.', { code: 'offline' });
  });
}

/** The failure that was answered; whoever has to know of it is told. */
function refused({ role }: Operation, answer: unknown, response: Response): Failure {
  const failure = failureOf(answer, response);
  // A sign-in that is refused ends no session.
  if (failure.kind === 'unauthenticated' && role !== 'anyone') {
    for (const listener of signedOutListeners) listener(failure);
  }
  // Not asked again by itself: it may be another person now, and this was not their wish.
  if (failure.code === 'csrfToken') for (const listener of doubtListeners) listener();
  return failure;
}

// The connection may also break in the middle of the answer.
async function exchange(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  noteServerTime(response.headers.get('date'));
  return { response, text: await response.text() };
}

interface Address {
  scope?: string | undefined;
  params?: Record<string, string> | undefined;
  query?: object | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
}

function urlOf(operation: Operation, { scope, params, query }: Address): string {
  const parts: Record<string, string | undefined> = { scope, ...params };
  const path = address(operation).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of [value].flat()) if (each !== undefined) search.append(name, String(each));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

function parse(text: string, response: Response): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between answers in HTML.
    throw new Failure('unavailable', `The answer was not Wheelhouse's own (HTTP ${response.status}).`, {
      code: 'notOurs',
    });
  }
}

function failureOf(answer: unknown, response: Response): Failure {
  const parsed = FailureBody.safeParse(answer);
  if (!parsed.success) return new Failure('internal', `HTTP ${response.status}`);
  const { kind, message, ...more } = parsed.data;
  return new Failure(kind, message, more);
}

/** Whether Wheelhouse itself can be reached, and not only a proxy in front of it. */
export const serverAnswers = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
