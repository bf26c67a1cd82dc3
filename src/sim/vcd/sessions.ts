import { randomBytes, randomUUID } from 'node:crypto';
import { isSystem, urn, type User } from './entities.ts';
import { acmeAdmin, administrator, anna } from './seed.ts';
import type { DirectorFaults } from './faults.ts';

/** The demo's accounts, one of each kind of identity; they open nothing else. */
export const accounts = {
  user: { user: anna, password: 'demo-anna', apiToken: 'demo-api-token-anna' },
  orgAdmin: { user: acmeAdmin, password: 'demo-acmeadmin', apiToken: 'demo-api-token-acmeadmin' },
  system: { user: administrator, password: 'demo-administrator', apiToken: 'demo-api-token-administrator' },
} as const;
export type Kind = keyof typeof accounts;
const all = Object.values(accounts);

export interface DirectorSession {
  id: string;
  user: User;
  jwt: string;
  expiresAt: number;
  usedAt: number;
  isOver: boolean;
}

const site = '0b0c1d2e-6eae-11ea-8c7b-0050561776be';

/** Who is signed in; times by the Director's own clock. */
export class Sessions {
  readonly #byJwt = new Map<string, DirectorSession>();
  readonly #now: () => number;
  readonly #faults: DirectorFaults;
  constructor(now: () => number, faults: DirectorFaults) {
    this.#now = now;
    this.#faults = faults;
  }

  /** Of `user@org:password`; `provider` says at which door. */
  byPassword(credentials: string, isProvider: boolean): DirectorSession | undefined {
    return this.#open(
      ({ user, password }) => credentials === `${user.name}@${user.org.name}:${password}`,
      isProvider,
    );
  }

  byApiToken(token: string, isProvider: boolean): DirectorSession | undefined {
    return this.#open(({ apiToken }) => token === apiToken, isProvider);
  }

  #open(
    isThem: (account: (typeof all)[number]) => boolean,
    isProvider: boolean,
  ): DirectorSession | undefined {
    const user = all.find(isThem)?.user;
    if (!user || isSystem(user.org) !== isProvider) return undefined;
    const expiresAt = this.#now() + (this.#faults.settings.tokenMinutes ?? 1440) * 60_000;
    const id = randomUUID();
    const session: DirectorSession = {
      ...{ id, user, expiresAt, usedAt: this.#now(), isOver: false },
      jwt: jwtOf({
        sub: user.name,
        iss: `${user.org.id}@${site}`,
        exp: Math.floor(expiresAt / 1000),
        jti: id,
      }),
    };
    this.#byJwt.set(session.jwt, session);
    return session;
  }

  /** The session of an `Authorization` header, if it is still one; being asked keeps it. */
  find(authorization: string | undefined): DirectorSession | undefined {
    const session = this.#byJwt.get(/^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
    if (!session || !this.isGood(session)) return undefined;
    session.usedAt = this.#now();
    return session;
  }

  isGood({ isOver, expiresAt, usedAt }: DirectorSession): boolean {
    const { refuseTokens, idleMinutes = 30 } = this.#faults.settings;
    const now = this.#now();
    return !refuseTokens && !isOver && now < expiresAt && now - usedAt < idleMinutes * 60_000;
  }

  end(session: DirectorSession): void {
    session.isOver = true;
    this.#byJwt.delete(session.jwt);
  }

  endAll(): void {
    for (const session of this.#byJwt.values()) this.end(session);
  }

  /** What nobody but the BFF may ever see. */
  secrets(): string[] {
    return [...all.flatMap(({ password, apiToken }) => [password, apiToken]), ...this.#byJwt.keys()];
  }

  size(): number {
    return this.#byJwt.size;
  }
}

export const sessionRow = ({ id, user }: DirectorSession, idleMinutes: number) => {
  const ref = { name: user.org.name, id: urn('org', user.org.id) };
  return {
    ...{ id: urn('session', id), site: { name: 'vcd-demo', id: urn('site', site) } },
    ...{ user: { name: user.name, id: urn('user', user.id) }, org: ref, operatingOrg: ref },
    ...{ location: `${user.org.id}@${site}`, roles: [user.role], sessionIdleTimeoutMinutes: idleMinutes },
  };
};

/** Shaped and as long as the vendor's; it is looked up here, so nobody needs to believe its signature. */
function jwtOf(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [
    part({ alg: 'RS256' }),
    part({ ...claims, version: 'vcloud_1.0' }),
    randomBytes(256).toString('base64url'),
  ].join('.');
}
