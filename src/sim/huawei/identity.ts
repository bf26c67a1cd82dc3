import { randomBytes } from 'node:crypto';
import { channelSecret } from './channels.ts';
import { vodKeys } from './media.ts';
import { replicationSecrets } from './replication.ts';
import { gatewayRefusal, iamRefusal } from './refusal.ts';
import { readClaim, readSdkDate, type SignedRequest } from './signature.ts';
import { region } from './seed.ts';

/** The demo's account in its cloud; it opens nothing else. */
export const demoAccount = {
  ...{ account: 'wheelhouse-demo', username: 'svc-wheelhouse', password: 'demo-cloud' },
  ...{ accessKey: 'DEMOACCESSKEY0000001', secretKey: 'demo-secret-key-of-the-simulated-cloud' },
};
export const domain = { id: 'd78cbac186b744899480f25bd022f468', name: demoAccount.account };
export const user = { id: '7116d09f88fa41908676fdd4b039e95b', name: demoAccount.username };
export const projects = [
  { id: '6e9dfd51d1124e8d8498dce894923a0d', name: region },
  { id: '0605768a3300d5762f8ac01c2cb7ed6b', name: 'cn-east-3' },
  { id: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', name: 'MOS' }, // the object store's own
];
export type Project = (typeof projects)[number];

const misses = { allowed: 5, withinMs: 15 * 60_000 };
const skewAllowed = 15 * 60_000;

export interface Identified {
  kind: 'project' | 'domain';
  projectId: string | undefined;
}
interface Token extends Identified {
  expiresAt: number;
}

/** Who may come in: by a token of a project or of the account, or by a signature. */
export class CloudIdentity {
  readonly #now: () => number;
  readonly #tokens = new Map<string, Token>();
  #missed: number[] = [];
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A token, by the user's password. Five wrong ones lock the user for a quarter of an hour. */
  signIn(
    given: { account: string; username: string; password: string },
    project: Project | undefined,
    minutes: number,
  ): { secret: string; expiresAt: number } {
    this.#missed = this.#missed.filter((at) => at > this.#now() - misses.withinMs);
    if (this.#missed.length >= misses.allowed) throw iamRefusal(403, 'The account is locked.');
    const { account, username, password } = demoAccount;
    if (given.account !== account || given.username !== username || given.password !== password) {
      this.#missed.push(this.#now());
      throw iamRefusal(401, 'The username or password is wrong.');
    }
    this.#missed = [];
    const expiresAt = this.#now() + minutes * 60_000;
    // As long as the vendor's: whoever puts it into a small header notices.
    const secret = `MII${randomBytes(1200).toString('base64')}`;
    this.#tokens.set(secret, { kind: project ? 'project' : 'domain', projectId: project?.id, expiresAt });
    return { secret, expiresAt };
  }

  killTokens(): void {
    this.#tokens.clear();
  }

  /** What nobody but the BFF may ever see. */
  secrets(): string[] {
    const { password, secretKey } = demoAccount;
    return [
      password,
      secretKey,
      channelSecret,
      vodKeys.secretKey,
      ...Object.values(replicationSecrets),
      ...this.#tokens.keys(),
    ];
  }

  /** Who asks; throws what the gateway says to strangers. */
  identify(request: SignedRequest, wanted: Identified['kind']): Identified {
    const claim = readClaim(request);
    const found = claim ? this.#signer(claim, request) : this.#bearer(request);
    if (found.kind !== wanted) throw stranger('the token scope is not right for this API');
    return found;
  }

  #bearer({ headers }: SignedRequest): Identified {
    const token = this.#tokens.get(String(headers['x-auth-token'] ?? ''));
    if (!token) throw stranger('decrypt token fail');
    if (token.expiresAt <= this.#now()) throw stranger('token expires, The token must be updated');
    return token;
  }

  #signer(claim: NonNullable<ReturnType<typeof readClaim>>, { headers }: SignedRequest): Identified {
    const isNear = Math.abs(readSdkDate(claim.date) - this.#now()) <= skewAllowed;
    if (!isNear) throw stranger(`x-sdk-date expired, client date: ${claim.date}`);
    if (claim.accessKey !== demoAccount.accessKey) throw stranger('AK not exist');
    if (!claim.isSignedBy(demoAccount.secretKey)) throw stranger('verify aksk signature fail');
    const projectId = headers['x-project-id'];
    return projectId === undefined
      ? { kind: 'domain', projectId: undefined }
      : { kind: 'project', projectId: String(projectId) };
  }
}

const stranger = (why: string) =>
  gatewayRefusal(401, 'APIG.0301', `Incorrect IAM authentication information: ${why}`);
