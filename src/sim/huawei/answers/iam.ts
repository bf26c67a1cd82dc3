import type { iam } from '../../../contract/services/iam.ts';
import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import { domain, projects, user } from '../identity.ts';
import { iamRefusal } from '../refusal.ts';
import { zoneless } from '../world.ts';

const dayInMinutes = 24 * 60;
const at = (value: unknown, ...path: string[]) =>
  path.reduce((found: unknown, name) => (isObject(found) ? found[name] : undefined), value);

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '')
    throw iamRefusal(400, `Request parameter '${name}' is invalid.`);
  return value;
}

function projectOf(scope: unknown) {
  const named = at(scope, 'project');
  if (named === undefined) return undefined;
  const [id, name] = [at(named, 'id'), at(named, 'name')];
  const found = projects.find((project) => (id === undefined ? project.name === name : project.id === id));
  if (!found) throw iamRefusal(404, `Could not find project: ${String(id ?? name)}.`);
  return found;
}

export const iamAnswers = {
  showVersion: () => ({
    version: {
      'media-types': [{ type: 'application/vnd.openstack.identity-v3+json', base: 'application/json' }],
      ...{ links: [], id: 'v3.6', updated: '2016-04-04T00:00:00Z', status: 'stable' },
    },
  }),
  createToken(call) {
    const { cloud, body } = call;
    if (cloud.faults.settings.lockedUser) throw iamRefusal(403, 'The account is locked.');
    const methods = at(body, 'auth', 'identity', 'methods');
    if (!Array.isArray(methods) || !methods.includes('password'))
      throw iamRefusal(400, "Request parameter 'methods' is invalid.");
    const given = at(body, 'auth', 'identity', 'password', 'user');
    const project = projectOf(at(body, 'auth', 'scope')); // named with an account as well, the project wins
    const { secret, expiresAt } = cloud.identity.signIn(
      {
        account: text(at(given, 'domain', 'name'), 'domain'),
        username: text(at(given, 'name'), 'name'),
        password: text(at(given, 'password'), 'password'),
      },
      project,
      cloud.faults.settings.tokenMinutes ?? dayInMinutes,
    );
    call.status = 201;
    call.headers['X-Subject-Token'] = secret;
    return {
      token: {
        ...{ methods: ['password'], roles: [{ id: '0', name: 'te_admin' }] },
        ...{ issued_at: micro(cloud.now()), expires_at: micro(expiresAt) },
        user: { ...user, domain, password_expires_at: '' },
        ...(project ? { project: { ...project, domain } } : { domain }),
        ...(call.query.get('nocatalog') ? {} : { catalog: [] }),
      },
    };
  },
  listProjects({ query }) {
    const name = query.get('name');
    const found = projects.filter((project) => name === null || project.name === name);
    return {
      links: { self: 'https://iam.myhuaweicloud.com/v3/projects', previous: null, next: null },
      projects: found.map((project) => ({
        ...{ ...project, domain_id: domain.id, parent_id: domain.id, is_domain: false, enabled: true },
        ...{ description: '', links: { self: `https://iam.myhuaweicloud.com/v3/projects/${project.id}` } },
      })),
    };
  },
  listDomains: () => ({
    domains: [{ ...domain, enabled: true, description: '', links: { self: '' } }],
    links: { self: 'https://iam.myhuaweicloud.com/v3/auth/domains' },
  }),
} satisfies Record<keyof typeof iam, Answer>;

const micro = (at: number) => `${zoneless(at)}.${String(at % 1000).padStart(3, '0')}000Z`;
