import * as z from 'zod/mini';
import { Failure, type FailureBody, type FailureKind } from '../../contract/failure.ts';
import type { Operation } from '../../contract/operation.ts';
import { retryAfter } from '../retry.ts';
import { bareRefusal, kindOf, type Answered, type Refusal } from './vendor.ts';

// CloudTower's two dialects of no: REST's ErrorBody under a bad status, GraphQL's `errors` under a good one.

const Code = z.optional(z.nullable(z.union([z.string(), z.number()])));
const LockedResources = z.object({
  locked_resources: z.array(z.object({ id: z.string(), type: z.string() })),
});
// `stack` is left where it is: it never leaves the BFF.
const RestError = z.object({ message: z.string(), code: Code, props: z.optional(z.unknown()) });
const GraphqlErrors = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        code: Code,
        extensions: z.optional(z.nullable(z.object({ code: Code }))),
      }),
    )
    .check(z.minLength(1)),
});

/** Codes that speak of our identity. One of them also means a right that is missing. */
const tokenCodes: Record<string, Refusal['token']> = {
  LOAD_TOKEN_FAILED: 'dead',
  NOT_MATCH_USER: 'dead',
  LOGIN_FAILED: 'dead',
  USER_NOT_FOUND: 'dead',
  USER_PASSWORD_INCORRECT: 'dead',
  UNAUTHENTICATED: 'dead',
  PERMISSION_DENIED: 'perhaps',
};
// The status of a dead token is not documented for REST, so its words count as well.
const tokenWords =
  /\b(jwt (expired|malformed)|invalid (token|signature)|token (is )?(expired|invalid)|not log(ged)? ?in)\b/i;

export function readRefusal(operation: Operation, { status, headers, body }: Answered): Refusal | undefined {
  const isGood = (operation.ok ?? [200]).includes(status);
  if (isGood && operation.path !== '/api') return undefined; // REST hides nothing in a good answer
  const graphql = GraphqlErrors.safeParse(body);
  if (graphql.success) {
    const [error] = graphql.data.errors;
    return refuse(status, { message: error!.message, code: wordOf(error!.code ?? error!.extensions?.code) });
  }
  if (isGood) return undefined;

  const wait = retryAfter(headers);
  const more = wait === undefined ? {} : { retryAfter: wait };
  const rest = RestError.safeParse(body);
  if (!rest.success) return { failure: bareRefusal('CloudTower', status, more), ...tokenOf(status) };
  const locked = LockedResources.safeParse(rest.data.props);
  const details = locked.success
    ? locked.data.locked_resources.map(({ id, type }) => ({
        path: id,
        code: type,
        message: `${type} ${id} is locked.`,
      }))
    : undefined;
  return refuse(status, {
    message: rest.data.message,
    code: wordOf(rest.data.code),
    ...more,
    ...(details ? { details } : {}),
  });
}

function refuse(
  status: number,
  body: Omit<FailureBody, 'kind' | 'code'> & { code: string | undefined },
): Refusal {
  const { message, code, ...more } = body;
  const token =
    code !== undefined && tokenCodes[code] ? { token: tokenCodes[code] } : tokenOf(status, message);
  const failure = new Failure(kind(status, code, token.token), message, {
    ...more,
    ...(code === undefined ? {} : { code }),
  });
  return { failure, ...token };
}

function tokenOf(status: number, message = ''): Pick<Refusal, 'token'> {
  if (status === 401 || tokenWords.test(message)) return { token: 'dead' };
  return status === 403 ? { token: 'perhaps' } : {};
}

function kind(status: number, code: string | undefined, token: Refusal['token']): FailureKind {
  if (token === 'dead') return 'unavailable'; // our identity, not the person's session
  if (token === 'perhaps') return 'forbidden';
  if (code === 'ResourceLocked') return 'conflict';
  if (code !== undefined && /NOT_?FOUND/i.test(code)) return 'notFound';
  return status < 300 ? 'invalid' : kindOf(status); // GraphQL refuses under 200
}

const wordOf = (code: string | number | null | undefined) =>
  code === null || code === undefined ? undefined : String(code);
