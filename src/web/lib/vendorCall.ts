import type { Operation } from '../../contract/operation.ts';

interface Asked {
  params?: Record<string, string> | undefined;
  query?: object | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
}

export interface VendorCall {
  method: string;
  /** The vendor's path; `{project_id}` stays as it is, for the BFF fills it in. */
  path: string;
  /** Those that say what is asked. */
  headers?: Record<string, string>;
  /** As it is sent, set out to be read. */
  body: string | undefined;
}

/** The vendor's request that an operation will make. Never with a token: the browser has none. */
export function vendorCall(
  { method, path, secret = [] }: Operation,
  { params = {}, query, headers, body }: Asked,
): VendorCall {
  const filled = path.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    return value ? encodeURIComponent(value) : hole;
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of [value].flat()) if (each !== undefined) search.append(name, String(each));
  }
  return {
    method,
    path: search.size > 0 ? `${filled}?${search}` : filled,
    ...(headers && { headers }),
    body: body === undefined ? undefined : JSON.stringify(hidden(body, secret), null, 2),
  };
}

/** What is secret stands there by its name. */
const hidden = (body: unknown, secret: readonly string[]): unknown =>
  secret.length === 0 || typeof body !== 'object' || body === null
    ? body
    : Object.fromEntries(
        Object.entries(body).map(([name, value]: [string, unknown]) => [
          name,
          secret.includes(name) ? `$${name.toUpperCase()}` : value,
        ]),
      );

const tokenHeader = {
  huawei: 'X-Auth-Token: $TOKEN',
  cloudtower: 'Authorization: $TOKEN',
  vcd: 'Authorization: Bearer $TOKEN',
  own: 'Cookie: $TOKEN',
} as const;

/** The same for a shell, with variables for what is secret or only the BFF knows. */
export function curlOf(
  { vendor, server }: Operation,
  { method, path, headers = {}, body }: VendorCall,
): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  return [
    `curl -X ${method} "$ENDPOINT${address}"`,
    // A server of its own knows nothing of the cloud's tokens.
    ...(server === '' ? [`-H "${tokenHeader[vendor]}"`] : engineHeaders),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoted(body)}`]),
  ].join(' \\\n  ');
}

const engineHeaders = [`-H "x-domain-name: default"`, `-H "Authorization: Bearer $TOKEN"`];

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
