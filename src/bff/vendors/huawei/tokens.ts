import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { iam } from '../../../contract/services/iam.ts';
import type { PasswordAuth } from '../../scopeConfig.ts';
import type { Clock } from '../../clock.ts';
import type { Ask, Identity } from '../vendor.ts';
import type { Kind } from './hosts.ts';

// A token of 24 hours in `X-Auth-Token`, of one project or of the account as a whole.

const Token = z.object({
  token: z.object({
    expires_at: z.nullable(z.string()),
    user: z.nullable(
      z.object({
        id: z.optional(z.nullable(z.string())),
        domain: z.nullable(z.object({ id: z.nullable(z.string()) })),
      }),
    ),
    project: z.nullish(z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) })),
  }),
});

export async function signInByPassword(
  { account, username, password, project }: PasswordAuth & { project: string },
  { kind, ask, clock }: { kind: Kind; ask: Ask; clock: Clock },
): Promise<Identity> {
  const user = { name: username, password, domain: { name: account } };
  const scope = kind === 'project' ? { project: { name: project } } : { domain: { name: account } };
  const body = { auth: { identity: { methods: ['password'], password: { user } }, scope } };
  const { value, headers } = await ask(iam.createToken, { query: { nocatalog: 'true' }, body });
  const secret = headers['x-subject-token'];
  if (typeof secret !== 'string' || secret === '')
    throw new Failure('unavailable', 'Huawei Cloud accepted the password but gave no token.', {
      code: 'noToken',
    });
  const { token } = Token.parse(value);
  if (kind === 'project' && !token.project?.id)
    throw new Failure('drift', 'Huawei Cloud gave a token that does not say its project.', {
      code: 'noProject',
    });
  const ends = Date.parse(token.expires_at ?? '');
  const ids = { project_id: token.project?.id, domain_id: token.user?.domain?.id };
  return {
    sign: () => ({ 'x-auth-token': secret }),
    secrets: [secret],
    expiresAt: Number.isNaN(ends) ? undefined : clock.ours(ends),
    ids: Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => (id ? [[name, id]] : []))),
    ...(token.user?.id ? { user: token.user.id } : {}),
    ...(token.project ? { project: token.project.name ?? project } : {}),
  };
}
