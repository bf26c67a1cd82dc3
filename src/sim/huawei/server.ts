import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClock } from '../clock.ts';
import type { SeenRequests } from '../requests.ts';
import { createCloud } from './cloud.ts';
import { answerCloudControl } from './control.ts';
import type { CloudFaults } from './faults.ts';
import { answerObs } from './obs.ts';
import { answerCloud, servicesOfCloud } from './http.ts';
import { demoAccount, projects } from './identity.ts';
import { startRegistry, type SimulatedRegistry } from './registry/server.ts';
import { region } from './seed.ts';
import type { Registry } from './registry/registry.ts';
import type { CloudWorld, Counts } from './world.ts';
import { close, listen } from '../serve.ts';

export interface SimulatedCloud {
  url: string;
  /** What a scope is configured with. */
  scope: {
    region: string;
    auth: { account: string; username: string; password: string };
    endpoints: Record<string, string>;
    registries: Record<string, SimulatedRegistry['config']>;
  };
  /** The other way to be let in. */
  keys: { accessKey: string; secretKey: string };
  projectId: string;
  world: CloudWorld;
  faults: CloudFaults;
  requests: SeenRequests;
  /** By their names; none unless asked for. */
  registries: Record<string, Registry>;
  close(): Promise<void>;
}

export interface CloudOptions {
  /** The same seed makes the same region. */
  seed?: number;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Seconds of the cloud in one of ours. */
  speed?: number;
  counts?: Counts;
  /** Whether two engines stand beside it: one with an account and a certificate of its own, one without either. */
  registries?: boolean;
}

/** Starts a simulated region of Huawei Cloud on loopback: one server, with a base path for each service. */
export async function startCloud(options: CloudOptions = {}): Promise<SimulatedCloud> {
  const clock = createClock(options.speed);
  const optional = options.counts ? { counts: options.counts } : {};
  const cloud = createCloud({ seed: options.seed ?? 20_260, clock, ...optional });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    try {
      const { url = '' } = request;
      const isStore = url.startsWith('/obs/');
      await (isStore ? answerObs : url.startsWith('/-/') ? answerCloudControl : answerCloud)(
        ...([cloud, request, response] as const),
      );
    } catch {
      // The caller hung up, or sent what no server can read.
      response.destroy();
    }
  }
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, options.port);
  const engines: Record<string, SimulatedRegistry> = options.registries
    ? {
        'engine-a': await startRegistry(cloud, { size: 14, isGuarded: true }),
        'engine-b': await startRegistry(cloud, { size: 5, isGuarded: false }),
      }
    : {};
  cloud.secrets = () => Object.values(engines).flatMap(({ registry }) => registry.secrets());
  const of = <T>(read: (engine: SimulatedRegistry) => T) =>
    Object.fromEntries(Object.entries(engines).map(([name, engine]) => [name, read(engine)]));
  const url = `http://127.0.0.1:${port}`;
  const { account, username, password, accessKey, secretKey } = demoAccount;
  return {
    url,
    scope: {
      region,
      auth: { account, username, password },
      endpoints: Object.fromEntries(
        [...servicesOfCloud, 'obs'].map((service) => [service, `${url}/${service}`]),
      ),
      registries: of(({ config }) => config),
    },
    keys: { accessKey, secretKey },
    projectId: projects[0]!.id,
    ...{ world: cloud.world, faults: cloud.faults, requests: cloud.seen },
    registries: of(({ registry }) => registry),
    async close() {
      clock.stop();
      await Promise.all(Object.values(engines).map((engine) => engine.close()));
      await close(server);
    },
  };
}
