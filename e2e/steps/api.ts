import type { Running } from '../product.ts';

const json = { 'content-type': 'application/json' };

/** A person who talks to the BFF without a page: what somebody else does meanwhile. */
export async function signInByApi({ url, passwords }: Running, name: string) {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, ...json },
    body: JSON.stringify({ username: name, password: passwords[name] }),
  });
  const { csrf } = (await response.json()) as { csrf: string };
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { cookie, origin: url, 'x-csrf-token': csrf };
  return async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const init: RequestInit = { method, headers };
    if (body) Object.assign(init, { body: JSON.stringify(body), headers: { ...headers, ...json } });
    const answer = await fetch(`${url}${path}`, init);
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  };
}

type Ask = Awaited<ReturnType<typeof signInByApi>>;
interface FoundVm {
  id: string;
  name: string;
  status: string;
  vm_tools_status: string;
}

/** The estate's machines as CloudTower lists them, at most 200. */
export const listVms = (ask: Ask) =>
  ask('POST', '/api/tower-demo/tower/v2/api/get-vms', {
    where: { in_recycle_bin: false, internal: false },
    first: 200,
  }) as Promise<FoundVm[]>;
