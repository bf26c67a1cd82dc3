import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { iam } from '../../../contract/services/iam.ts';
import { KeyAuth, PasswordAuth, type HuaweiScope } from '../../scopeConfig.ts';
import { trust } from '../../tls.ts';
import type { Ask, Vendor } from '../vendor.ts';
import { engineOf, engineOfKind, kindOfEngine, signInToEngine } from './engines.ts';
import { baseOf, kindOf, type Kind } from './hosts.ts';
import { signInByKeys } from './keys.ts';
import { readRefusal, requestIdOf } from './refusal.ts';
import { signInByPassword } from './tokens.ts';

export function huawei(config: HuaweiScope): Vendor {
  const { auth, region, registries } = config;
  const byPassword = PasswordAuth.safeParse(auth).data;
  const accounts = Object.values(registries).flatMap(({ password }) => password ?? []);
  for (const { tls } of Object.values(registries)) trust(tls); // a file that cannot be read stops the start
  return {
    name: 'Huawei Cloud',
    headers: {},
    secrets: [byPassword?.password ?? KeyAuth.parse(auth).secretKey, ...accounts],
    base: (operation, params) => engineOf(config, operation, params)?.url ?? baseOf(config, operation),
    // A registry is believed as it is configured to be, and never as the cloud is.
    tls: (operation, params) => {
      const engine = engineOf(config, operation, params);
      return engine && (engine.tls ?? {});
    },
    kind(operation, params) {
      const engine = operation && engineOf(config, operation, params)?.engine;
      return engine ? kindOfEngine(engine) : operation ? kindOf(operation) : 'project';
    },
    signIn(kind, ask, clock) {
      const engine = engineOfKind(kind);
      if (engine !== undefined) return signInToEngine(registries, engine, ask, clock);
      return byPassword
        ? signInByPassword({ project: region, ...byPassword }, { kind: kind as Kind, ask, clock })
        : signInByKeys(KeyAuth.parse(auth), { kind: kind as Kind, region, ask, clock });
    },
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
