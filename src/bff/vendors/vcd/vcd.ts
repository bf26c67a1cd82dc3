import { vcd as operations } from '../../../contract/services/vcd.ts';
import type { VcdScope } from '../../scopeConfig.ts';
import type { Vendor } from '../vendor.ts';
import { readRefusal, requestIdOf } from './refusal.ts';
import { accountOf, signIn } from './signIn.ts';
import { negotiate, readVersions } from './versions.ts';

const forms = new Set([operations.exchangeToken.id, operations.exchangeTokenProvider.id]);

/** VMware Cloud Director: a JWT in `Authorization: Bearer`, of one user of one organisation or of the provider. */
export function vcd(config: VcdScope): Vendor {
  const { url, password, apiToken } = config;
  return {
    name: 'Cloud Director',
    headers: { accept: 'application/*+json' }, // an identity says its version as well
    secrets: [password, apiToken, password && accountOf(config)].flatMap((secret) => secret || []),
    base: () => url,
    isForm: ({ id }) => forms.has(id),
    readOther: ({ id }, text) => (id === operations.getVersions.id ? readVersions(text) : undefined),
    kind: () => 'account',
    signIn: (_kind, ask, clock) => signIn(config, ask, clock),
    async signOut(identity, ask) {
      await ask(operations.signOut, {}, identity);
    },
    refusal: readRefusal,
    version: async (ask) => (await negotiate(ask)).version,
    requestId: requestIdOf,
  };
}
