import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { iam } from '../../../contract/services/iam.ts';
import { KeyAuth, PasswordAuth, type HuaweiScope } from '../../scopeConfig.ts';
import type { Ask, Vendor } from '../vendor.ts';
import { baseOf, kindOf, type Kind } from './hosts.ts';
import { signInByKeys } from './keys.ts';
import { readRefusal, requestIdOf } from './refusal.ts';
import { signInByPassword } from './tokens.ts';

export function huawei(config: HuaweiScope): Vendor {
  const { auth, region, registries } = config;
  const byPassword = PasswordAuth.safeParse(auth).data;
  const accounts = Object.values(registries).flatMap(({ password }) => password ?? []);
  return {
    name: 'Huawei Cloud',
    headers: {},
    secrets: [byPassword?.password ?? KeyAuth.parse(auth).secretKey, ...accounts],
    base: (operation) => baseOf(config, operation),
    kind: (operation) => (operation ? kindOf(operation) : 'project'),
    signIn: (kind, ask, clock) =>
      byPassword
        ? signInByPassword({ project: region, ...byPassword }, { kind: kind as Kind, ask, clock })
        : signInByKeys(KeyAuth.parse(auth), { kind: kind as Kind, region, ask, clock }),
    refusal: readRefusal,
    version,
    requestId: requestIdOf,
  };
}

const Version = z.object({ version: z.nullable(z.object({ id: z.nullable(z.string()) })) });

/** IAM's, which stands for the cloud; one that does not tell it is reachable all the same. */
async function version(ask: Ask): Promise<string | null> {
  try {
    return Version.parse((await ask(iam.showVersion, {})).value).version?.id ?? null;
  } catch (error) {
    const status = (error instanceof Failure && error.body.upstream?.status) || 500;
    if (status < 500) return null;
    throw error;
  }
}
