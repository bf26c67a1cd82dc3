import * as z from 'zod/mini';
import type { Estate } from './estate.ts';

export interface Answered {
  status: number;
  body: unknown;
}
/** Calls an operation of a simulated tower, by the last part of its path; a string body goes out as it is. */
export type Call = (operation: string, body: unknown, token?: string) => Promise<Answered>;

const LoggedIn = z.object({ data: z.object({ token: z.string() }) });
const Rows = z.array(z.looseObject({ id: z.string() }));
const Begun = z.array(z.object({ task_id: z.string(), data: z.looseObject({ id: z.string() }) }));

export const rowsOf = ({ body }: Answered) => Rows.parse(body);
export const begunOf = ({ body }: Answered) => Begun.parse(body);
export const tokenOf = ({ body }: Answered) => LoggedIn.parse(body).data.token;

/** Calls with the headers of a real client; without a token, as a stranger. */
export async function post(estate: Estate, operation: string, body: unknown, token = ''): Promise<Answered> {
  const answer = await fetch(estate.url + (operation === 'api' ? '/api' : `/v2/api/${operation}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: token }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

/** Signs in to an estate, and calls as that identity. */
export async function signIn(estate: Estate): Promise<Call> {
  const token = tokenOf(await post(estate, 'login', { ...estate.credentials, source: 'LOCAL' }));
  return (operation, body, other = token) => post(estate, operation, body, other);
}
