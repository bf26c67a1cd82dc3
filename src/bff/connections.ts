import type { FastifyBaseLogger } from 'fastify';
import { Failure } from '../contract/failure.ts';
import type { Answer, Input, Operation, Spec } from '../contract/operation.ts';
import type { Config } from './config.ts';
import { watchClock } from './clock.ts';
import { openExchange, type CallOptions, type RawInput } from './exchange.ts';
import { watchHealth } from './health.ts';
import { keepIdentities, keepSecrets } from './identities.ts';
import type { Connection, Connections, UpstreamAnswer } from './services.ts';
import type { ScopeConfig } from './scopeConfig.ts';
import { limits, openUpstreams, type Limits } from './upstream.ts';
import { cloudtower } from './vendors/cloudtower.ts';
import { huawei } from './vendors/huawei/huawei.ts';
import { vcd } from './vendors/vcd/vcd.ts';
import type { Ask, Vendor } from './vendors/vendor.ts';

/** Opens every configured scope; nothing is dialled before somebody asks. */
export function connectScopes(config: Config, log: FastifyBaseLogger, limit: Limits = limits): Connections {
  return new Map(
    Object.entries(config.scopes).map(([scope, scopeConfig]) => [
      scope,
      connect(scope, scopeConfig, log, limit),
    ]),
  );
}

function adapt(config: ScopeConfig): Vendor {
  if (config.vendor === 'huawei') return huawei(config);
  return config.vendor === 'vcd' ? vcd(config) : cloudtower(config);
}

/** How long a refused operation is taken to be forbidden rather than asked with a dead token. */
const forbiddenFor = 5 * 60_000;

/** Milliseconds a vendor gets to take our sign-out: its session would end by itself, too. */
const farewell = 3_000;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
const leave = (leaving: Promise<void>) => leaving.catch(() => undefined);

function connect(scope: string, config: ScopeConfig, log: FastifyBaseLogger, limit: Limits): Connection {
  const vendor = adapt(config);
  const upstreams = openUpstreams(config, limit);
  const clock = watchClock();
  const secrets = keepSecrets(vendor.secrets);
  const exchange = openExchange({
    scope,
    vendor,
    clock,
    upstreamFor: upstreams.for,
    log,
    hide: secrets.hide,
  });
  const forbiddenUntil = new Map<string, number>();
  const forbidden = new Set<string>();

  const ask: Ask = async (operation, input, identity) => {
    const result = await exchange(operation, input, identity, {});
    if ('refusal' in result) throw result.refusal.failure;
    return { value: result.answer.value, headers: result.headers };
  };
  const identityFor = keepIdentities({ scope, vendor, ask, clock, secrets, log });

  async function askUnsigned(operation: Operation, input: RawInput, options: CallOptions) {
    const result = await exchange(operation, input, undefined, options);
    if ('answer' in result) return result.answer;
    throw result.refusal.failure;
  }

  async function askSigned(operation: Operation, input: RawInput, options: CallOptions) {
    const signedIn = identityFor(operation, input.params);
    const identity = await signedIn.get();
    const first = await exchange(operation, input, identity, options);
    if ('answer' in first) {
      signedIn.prove();
      return first.answer;
    }
    const { failure, token } = first.refusal;
    if (token === undefined) throw failure;
    if (token === 'perhaps' && (forbiddenUntil.get(operation.id) ?? 0) > Date.now()) throw failure;

    // Refused for its token, the call was not carried out: even a write may be sent once more.
    signedIn.drop(identity);
    const renewed = await signedIn.get();
    const second = await exchange(operation, input, renewed, options);
    if ('answer' in second) {
      signedIn.prove();
      return second.answer;
    }
    if (second.refusal.token === 'perhaps') forbiddenUntil.set(operation.id, Date.now() + forbiddenFor);
    if (second.refusal.token === 'dead') signedIn.giveUp(renewed, second.refusal.failure);
    throw second.refusal.failure;
  }

  /** Notes what our identity may not do, until it may. */
  async function call(operation: Operation, input: RawInput, options: CallOptions) {
    try {
      const answer = await (operation.unsigned ? askUnsigned : askSigned)(operation, input, options);
      forbidden.delete(operation.id);
      return answer;
    } catch (error) {
      if (error instanceof Failure && error.kind === 'forbidden') forbidden.add(operation.id);
      throw error;
    }
  }

  return {
    id: scope,
    config,
    // The projection made the answer what the contract says.
    call: <O extends Operation & Spec>(
      operation: O,
      input: Omit<Input<O>, 'scope'>,
      options: CallOptions = {},
    ) => call(operation, input as RawInput, options) as Promise<UpstreamAnswer<Answer<O>>>,
    async authorization() {
      const identity = await identityFor().get();
      // A token does not depend on what it signs.
      const signed = identity.sign({ method: 'GET', origin: '', path: '/', headers: {}, body: undefined });
      return signed['authorization'] ?? '';
    },
    identity: () => identityFor().get(),
    drop: (refused, why) => (why ? identityFor().giveUp(refused, why) : identityFor().drop(refused)),
    async close() {
      const { current } = identityFor();
      if (current && vendor.signOut)
        await Promise.race([leave(vendor.signOut(current, ask)), after(farewell)]);
      await upstreams.close();
    },
    health: watchHealth({ version: () => vendor.version(ask), signedIn: identityFor(), clock, forbidden }),
  };
}
