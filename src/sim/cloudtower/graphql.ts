import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { isObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';
import { strategies } from './identity.ts';
import { issueVnc } from './tower.ts';

const schema = buildSchema(`
  enum UserSource { LOCAL LDAP AUTHN SSO }
  input LoginInput { username: String! password: String! source: UserSource auth_config_id: String }
  input VmWhereUniqueInput { id: String local_id: String }
  input VncInput { vm: VmWhereUniqueInput! }
  type Login { token: String! }
  type AuthnStrategy { id: String! type: String! name: String! }
  type VncInfo { vm_uuid: String! host_ip: String! cluster_ip: String! raw_token: String! token: String! }
  type Query { authnStrategies: [AuthnStrategy!]! vnc(input: VncInput!): VncInfo! }
  type Mutation { login(data: LoginInput!): Login! }
`);

interface VncInput {
  input: { vm: { id?: string | null; local_id?: string | null } };
}
interface LoginInput {
  data: { username: string; password: string; source?: string | null; auth_config_id?: string | null };
}

const refuse = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });

const root = {
  authnStrategies(_: unknown, { tower }: Call) {
    if (tower.faults.settings.noStrategies) throw refuse('UNKNOWN', 'authnStrategies is not available');
    return strategies;
  },
  vnc({ input }: VncInput, { tower, isSignedIn }: Call) {
    if (!isSignedIn) throw refuse('LOAD_TOKEN_FAILED', 'Load token failed.');
    const { id, local_id } = input.vm;
    const vm = id
      ? tower.world.vms.find(id)
      : tower.world.vms.rows().find((each) => each.local_id === local_id);
    if (!vm) throw refuse('VM_NOT_FOUND', `No VM found for where ${JSON.stringify(input.vm)}`);
    return issueVnc(tower, vm);
  },
  login({ data }: LoginInput, { tower }: Call) {
    const { username, password, source, auth_config_id } = data;
    return {
      token: tower.identity.login({
        username,
        password,
        source: source ?? 'LOCAL',
        authConfigId: auth_config_id ?? undefined,
      }),
    };
  },
};

/** Answers `POST /api`. Errors carry their `code` directly, as CloudTower's do. */
export async function answerGraphql(call: Call): Promise<unknown> {
  const { query, variables, operationName } = call.body;
  if (typeof query !== 'string') return refuseQuery(call, [new GraphQLError('Must provide query string.')]);
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return refuseQuery(call, [error]);
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return refuseQuery(call, invalid);
  const result = await execute({
    schema,
    document,
    rootValue: root,
    contextValue: call,
    variableValues: isObject(variables) ? variables : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  });
  if (!result.errors) return { data: result.data };
  // Variables of a wrong type never reach a resolver: there is no data then, and the request was bad.
  if (result.data === undefined) return refuseQuery(call, result.errors);
  return { data: null, errors: result.errors.map(toError) };
}

function refuseQuery(call: Call, errors: readonly unknown[]) {
  call.status = 400;
  return { data: null, errors: errors.map(toError) };
}

function toError(error: unknown): { message: string; code: unknown } {
  if (!(error instanceof GraphQLError)) return { message: String(error), code: 'INTERNAL' };
  const refusal = error.originalError instanceof Refusal ? error.originalError : undefined;
  const [, code] = /^([A-Z_]+):/.exec(refusal?.message ?? '') ?? [];
  return {
    message: error.message,
    code: error.extensions['code'] ?? code ?? (refusal ? refusal.status : 'BAD_REQUEST'),
  };
}
