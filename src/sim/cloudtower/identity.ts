import { randomBytes } from 'node:crypto';
import { Refusal } from '../refusal.ts';

/** The demo's accounts on its tower; they open nothing else. */
export interface Account {
  username: string;
  password: string;
  apiKey: string;
}
export const branchIdentity: Account = {
  username: 'wheelhouse-branch',
  password: 'demo-branch',
  apiKey: 'demo-branch-api-key',
};
export const demoIdentity: Account = {
  username: 'wheelhouse',
  password: 'demo-tower',
  apiKey: 'demo-tower-api-key',
};
export const directoryIdentity = { username: 'svc-wheelhouse', password: 'demo-directory' };
export const strategies = [{ id: 'clauthldap0000000000000001', type: 'LDAP', name: 'Corporate directory' }];

const misses = { allowed: 5, withinMs: 15 * 60_000 };
const sources = ['LOCAL', 'LDAP', 'AUTHN', 'SSO'] as const;

export interface Login {
  username: string;
  password: string;
  source: string;
  authConfigId?: string | undefined;
}

/** Who may come in. Tokens are opaque and do not end by themselves, but can be killed. */
export class Identity {
  readonly #now: () => number;
  readonly #tokens = new Set<string>();
  readonly #misses = new Map<string, number[]>();
  readonly #account: Account;
  constructor(now: () => number, account: Account) {
    this.#now = now;
    this.#account = account;
  }

  login(login: Login): string {
    const recent = (this.#misses.get(login.username) ?? []).filter(
      (at) => at > this.#now() - misses.withinMs,
    );
    if (recent.length >= misses.allowed) {
      throw new Refusal(400, 'USER_LOCKED: too many failed sign-ins, try again in 15 minutes.');
    }
    if (!isKnown(login, this.#account)) {
      this.#misses.set(login.username, [...recent, this.#now()]);
      throw new Refusal(400, 'USER_PASSWORD_INCORRECT: user name or password is not correct.');
    }
    this.#misses.delete(login.username);
    const token = randomBytes(24).toString('base64url');
    this.#tokens.add(token);
    return token;
  }

  accepts(token: string): boolean {
    return this.#tokens.has(token) || token === this.#account.apiKey;
  }

  killTokens(): void {
    this.#tokens.clear();
  }

  /** What nobody but the BFF may ever see. */
  secrets(): string[] {
    const { password, apiKey } = this.#account;
    return [password, apiKey, directoryIdentity.password, ...this.#tokens];
  }
}

function isKnown({ username, password, source, authConfigId }: Login, local: Account): boolean {
  if (!sources.some((known) => known === source)) {
    throw new Refusal(400, 'request.body.source must be equal to one of the allowed values');
  }
  const account = source === 'LOCAL' ? local : directoryIdentity;
  if (source === 'AUTHN' && !strategies.some(({ id }) => id === authConfigId)) {
    throw new Refusal(400, 'AUTH_CONFIG_NOT_FOUND: no such authentication configuration.');
  }
  return source !== 'SSO' && username === account.username && password === account.password;
}
