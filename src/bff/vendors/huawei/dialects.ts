import * as z from 'zod/mini';
import type { FailureBody } from '../../../contract/failure.ts';

// Huawei Cloud's services refuse in a dozen shapes, by who wrote them. Each reader below knows one family of them.

export interface Words {
  code: string;
  message: string;
  requestId?: string | undefined;
  details?: FailureBody['details'];
  /** Of IAM's Keystone, whose 401 always speaks of the identity. */
  isKeystone?: true;
}

const Code = z.union([z.string().check(z.minLength(1)), z.number()]);
const more = (code: string, message: string | null | undefined) =>
  message ? { details: [{ path: '', code, message }] } : {};

/** Reads `body` as `schema` has it, where it is so. */
const dialect =
  <S extends z.ZodMiniType>(schema: S, read: (body: z.output<S>) => Words) =>
  (body: unknown): Words | undefined => {
    const parsed = schema.safeParse(body);
    return parsed.success ? read(parsed.data) : undefined;
  };

/** Most services and the gateway, `error_msg`; CSE's management, `error_message`. */
const plain = dialect(
  z.object({
    error_code: Code,
    error_msg: z.optional(z.string()),
    error_message: z.optional(z.string()),
    request_id: z.optional(z.string()),
  }),
  ({ error_code, error_msg, error_message, request_id }) => ({
    ...{ code: String(error_code), message: error_msg ?? error_message ?? '', requestId: request_id },
  }),
);

/** VPC and elastic IPs, v1. */
const bare = dialect(z.object({ code: Code, message: z.string() }), ({ code, message }) => ({
  code: String(code),
  message,
}));

/** The native network API. */
const neutron = dialect(
  z.object({
    NeutronError: z.object({ type: z.string(), message: z.string(), detail: z.optional(z.string()) }),
  }),
  ({ NeutronError: { type, message, detail } }) => ({ code: type, message, ...more(type, detail) }),
);

/** ECS, BMS and IMS; in IAM's Keystone the code is the status as a number, and the title says more. */
const nested = dialect(
  z.object({
    error: z.object({
      code: Code,
      message: z.string(),
      title: z.optional(z.nullable(z.string())),
      details: z.optional(z.array(z.object({ code: z.string(), message: z.string() }))),
    }),
  }),
  ({ error: { code, message, title, details } }) => ({
    ...(typeof code === 'string' ? { code } : { code: title ?? String(code), isKeystone: true }),
    message,
    ...(details?.length ? { details: details.map((detail) => ({ path: '', ...detail })) } : {}),
  }),
);

/** A CSE engine's registry; its codes are digits, the first three of them the status. */
const registry = dialect(
  z.object({ errorCode: Code, errorMessage: z.string(), detail: z.optional(z.string()) }),
  ({ errorCode, errorMessage, detail }) => ({
    ...{ code: String(errorCode), message: errorMessage, ...more(String(errorCode), detail) },
  }),
);

/** Live, which speaks so of success as well. */
const result = dialect(
  z.object({ result_code: z.string(), result_msg: z.string() }),
  ({ result_code, result_msg }) => ({ code: result_code, message: result_msg }),
);

/** The native compute API: the fault's name is the key. */
const fault = dialect(
  z.record(z.string(), z.object({ message: z.string(), code: z.optional(z.number()) })),
  (faults) => {
    const [name = '', { message = '' } = {}] = Object.entries(faults)[0] ?? [];
    return { code: name, message };
  },
);

const spoken = [plain, neutron, nested, registry, result, bare, fault];

/** What a refusal says; undefined when it says nothing that anyone here understands. */
export function wordsOf({ body, text }: { body: unknown; text: string }): Words | undefined {
  if (body === undefined) return fromXml(text);
  for (const read of spoken) {
    const words = read(body);
    if (words && words.code !== '') return words;
  }
  return undefined;
}

const plainFields = new Set([
  'error_code',
  'error_msg',
  'error_message',
  'request_id',
  'encoded_authorization_message',
]);

/** What hides in an answer of a good status: nothing but an error, or Live's result other than success. */
export function hiddenWords(body: unknown): Words | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('error_code' in body && Object.keys(body).every((field) => plainFields.has(field))) return plain(body);
  const words = 'result_code' in body ? result(body) : undefined;
  return words?.code === 'LIVE.100000000' ? undefined : words;
}

/** OBS: one flat element of texts, which needs no parser. */
function fromXml(text: string): Words | undefined {
  if (!/<Error>/.test(text)) return undefined;
  const code = textOf(text, 'Code');
  return code === undefined
    ? undefined
    : { code, message: textOf(text, 'Message') ?? '', requestId: textOf(text, 'RequestId') };
}

function textOf(xml: string, element: string): string | undefined {
  const [, found] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
  return found?.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
