import type { Operation } from '../contract/operation.ts';
import type { CallOptions, RawInput } from './exchange.ts';
import type { Identity, Outgoing, Vendor } from './vendors/vendor.ts';

/** The request of an operation as it goes out, signed where there is an identity. */
export function writeRequest(
  operation: Operation,
  input: RawInput,
  {
    vendor,
    identity,
    requestId,
    headers,
  }: { vendor: Vendor; identity?: Identity } & Pick<CallOptions, 'requestId' | 'headers'>,
) {
  const { origin, pathname } = new URL(vendor.base(operation, input.params));
  const isForm = vendor.isForm?.(operation) ?? false;
  const body =
    input.body === undefined ? undefined : isForm ? formOf(input.body) : JSON.stringify(input.body);
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const request: Outgoing & Pick<Operation, 'method'> = {
    origin,
    method: operation.method,
    path: pathname.replace(/\/+$/, '') + pathOf(operation, input, identity?.ids),
    headers: {
      accept: 'application/json',
      ...vendor.headers,
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(requestId === undefined ? {} : { 'x-request-id': requestId }),
      ...input.headers,
      ...headers,
    },
    body,
  };
  return { ...request, headers: { ...request.headers, ...identity?.sign(request) } };
}

const formOf = (body: unknown) => String(new URLSearchParams(body as Record<string, string>));

function pathOf(operation: Operation, { params, query }: RawInput, ids: Identity['ids']): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name] ?? ids?.[name];
    if (value === undefined) throw new Error(`${operation.id} was called without ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) search.append(name, String(one));
  return search.size === 0 ? path : `${path}?${search}`;
}
