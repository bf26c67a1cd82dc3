import { isObject } from './json.ts';

/** What arrived, for tests that compare it with the vendor's pages. Neither passwords nor keys nor tokens are kept. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  status: number;
}

const kept = 500;
const keptHeaders = [
  ...['content-type', 'content-language', 'accept', 'x-request-id', 'x-domain-name', 'x-consumerid'],
];

export class SeenRequests {
  readonly #seen: SeenRequest[] = [];

  add(
    request: { method: string; path: string; headers: NodeJS.Dict<string | string[]>; body: unknown },
    status: number,
  ): void {
    const { method, path } = request;
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    );
    const token = request.headers['authorization'];
    if (token) headers['authorization'] = /^(Bearer|Basic) /.exec(String(token))?.[1] ?? 'raw';
    this.#seen.push({ method, path, headers, body: withoutSecrets(request.body), status });
    if (this.#seen.length > kept) this.#seen.shift();
  }

  all(): readonly SeenRequest[] {
    return this.#seen;
  }

  clear(): void {
    this.#seen.length = 0;
  }
}

const secret = new Set(['password', 'private_key']);
function withoutSecrets(body: unknown): unknown {
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      secret.has(key) && !isObject(value) ? '***' : withoutSecrets(value),
    ]),
  );
}
