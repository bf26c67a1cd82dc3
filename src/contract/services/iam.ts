import * as z from 'zod/mini';
import { key, service } from '../operation.ts';

// Huawei Cloud IAM, https://support.huaweicloud.com/api-iam: how the BFF signs in, and which projects there are.
// Everything but signing in and the version is asked with a token of the account (its "domain"), not of a project.

const text = z.string().check(z.minLength(1), z.maxLength(200));
const Named = z.object({ id: z.string(), name: z.string() });

export const Project = z.object({
  id: key(),
  name: z.string(), // of a region's own project: the region's id
  domain_id: z.string(),
  parent_id: z.string(),
  enabled: z.boolean(),
  description: z.string(),
});

export const iam = service('iam', 'huawei', {
  showVersion: {
    route: 'GET /v3', // needs no token and no right
    effect: 'read',
    role: 'viewer',
    unsigned: true,
    response: z.object({ version: z.object({ id: z.string(), status: z.string(), updated: z.string() }) }),
  },
  createToken: {
    route: 'POST /v3/auth/tokens', // the token itself is in the header X-Subject-Token
    effect: 'read', // a second token does not end the first, so it may be asked for again
    role: 'admin',
    internal: true,
    unsigned: true,
    query: z.strictObject({ nocatalog: z.optional(z.literal('true')) }), // else the answer lists every service
    body: z.strictObject({
      auth: z.strictObject({
        identity: z.strictObject({
          methods: z.tuple([z.literal('password')]),
          password: z.strictObject({
            user: z.strictObject({
              name: z.string(),
              password: z.string(),
              domain: z.strictObject({ name: z.string() }),
            }),
          }),
        }),
        scope: z.union([
          z.strictObject({
            project: z.union([z.strictObject({ name: z.string() }), z.strictObject({ id: z.string() })]),
          }),
          z.strictObject({ domain: z.strictObject({ name: z.string() }) }),
        ]),
      }),
    }),
    response: z.object({
      token: z.object({
        expires_at: z.string(), // with microseconds, UTC
        user: z.object({ id: z.string(), name: z.string(), domain: Named }),
        project: z.optional(Named), // of a project's token alone
      }),
    }),
    ok: [201],
    secret: ['auth.identity.password.user.password'],
  },
  listProjects: {
    route: 'GET /v3/projects', // MOS, the object store's own, is no project one works in
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ name: z.optional(text), domain_id: z.optional(text) }),
    response: z.object({ projects: z.array(Project) }),
  },
  listDomains: {
    route: 'GET /v3/auth/domains', // the accounts that the identity may act in
    effect: 'read',
    role: 'viewer',
    response: z.object({ domains: z.array(z.object({ id: key(), name: z.string(), enabled: z.boolean() })) }),
  },
});
