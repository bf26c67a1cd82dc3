import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { iam } from '../../../contract/services/iam.ts';
import type { Clock } from '../../clock.ts';
import type { KeyAuth } from '../../scopeConfig.ts';
import type { Ask, Identity, Outgoing } from '../vendor.ts';
import type { Kind } from './hosts.ts';
import { signatureOf } from './signature.ts';

// A pair of keys that signs every request: no token, no end, and no call where both ids are configured.

const Projects = z.object({
  projects: z.nullable(
    z.array(z.object({ id: z.string(), name: z.nullable(z.string()), domain_id: z.nullable(z.string()) })),
  ),
});
const Domains = z.object({ domains: z.nullable(z.array(z.object({ id: z.string() }))) });

interface Means {
  kind: Kind;
  region: string;
  ask: Ask;
  clock: Clock;
}

export async function signInByKeys(auth: KeyAuth, means: Means): Promise<Identity> {
  if (means.kind === 'domain') return identityOf(auth, { domain_id: await domainId(auth, means) }, means);
  const { projectId: project_id, domainId: domain_id } = auth;
  const configured = project_id && { project_id, ...(domain_id ? { domain_id } : {}) };
  const ids = configured || (await projectOf(auth, means));
  return { ...identityOf(auth, ids, means), project: project_id ?? means.region };
}

/** The region's own project, which bears its name. */
async function projectOf(auth: KeyAuth, means: Means) {
  const ids = auth.domainId === undefined ? {} : { domain_id: auth.domainId };
  const { projects } = Projects.parse(
    await askTwice(means, iam.listProjects, { query: { name: means.region } }, identityOf(auth, ids, means)),
  );
  const found = projects?.find(({ name }) => name === means.region);
  if (!found)
    throw new Failure('unavailable', `These keys reach no project named ${means.region}.`, {
      code: 'signInMissing',
    });
  return { project_id: found.id, ...(found.domain_id ? { domain_id: found.domain_id } : {}) };
}

async function domainId(auth: KeyAuth, means: Means): Promise<string> {
  if (auth.domainId !== undefined) return auth.domainId;
  const { domains } = Domains.parse(await askTwice(means, iam.listDomains, {}, identityOf(auth, {}, means)));
  const [found] = domains ?? [];
  if (!found) throw new Failure('unavailable', 'These keys belong to no account.', { code: 'signInMissing' });
  return found.id;
}

/** The first refusal may be all that tells how far our clock is from theirs; the second try is signed by theirs. */
async function askTwice(
  { ask, clock }: Means,
  operation: Parameters<Ask>[0],
  input: object,
  identity: Identity,
): Promise<unknown> {
  const before = clock.skew;
  try {
    return (await ask(operation, input, identity)).value;
  } catch (error) {
    if (before !== null || Math.abs(clock.skew ?? 0) < tolerated) throw error;
    return (await ask(operation, input, identity)).value;
  }
}
/** Seconds; the vendor's own limit is 15 minutes. */
const tolerated = 5 * 60;

type Ids = Partial<Record<'project_id' | 'domain_id', string>>;

function identityOf({ accessKey, secretKey }: KeyAuth, ids: Ids, { kind, clock }: Means): Identity {
  const scope: Record<string, string> =
    kind === 'project' && ids.project_id
      ? { 'x-project-id': ids.project_id }
      : ids.domain_id
        ? { 'x-domain-id': ids.domain_id }
        : {};
  return {
    sign({ method, origin, path, headers, body }: Outgoing) {
      const type = headers['content-type'];
      const sent = {
        ...scope,
        ...(type === undefined ? {} : { 'content-type': type }),
        'x-sdk-date': new Date(clock.now()).toISOString().replace(/[-:]|\.\d+/g, ''),
      };
      const signed = { ...sent, host: new URL(origin).host };
      return {
        ...sent,
        authorization: signatureOf({ method, path, headers: signed, body }, { accessKey, secretKey }),
      };
    },
    secrets: [],
    ids: ids,
  };
}
