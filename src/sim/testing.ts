import * as z from 'zod/mini';
import type { Estate } from './estate.ts';

/** Calls an operation of a simulated tower; a string body goes out as it is. */
export type Call = (
  operation: string,
  body: unknown,
  token?: string,
  // Tests look into answers with matchers, which want no types.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
) => Promise<{ status: number; body: any }>;

const LoggedIn = z.object({ data: z.object({ token: z.string() }) });

/** Signs in to an estate, for tests. */
export async function callTower(estate: Estate): Promise<Call> {
  const post = async (operation: string, body: unknown, token?: string) => {
    const path = operation === 'api' ? '/api' : `/v2/api/${operation}`;
    const answer = await fetch(estate.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: token } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const { body } = await post('login', { ...estate.credentials, source: 'LOCAL' });
  const { token } = LoggedIn.parse(body).data;
  return (operation, asked, other = token) => post(operation, asked, other);
}
