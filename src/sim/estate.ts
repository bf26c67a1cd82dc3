import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClock } from './clock.ts';
import { branchIdentity, demoIdentity } from './cloudtower/identity.ts';
import { branch, headquarters } from './cloudtower/seed.ts';
import { Subscriptions } from './cloudtower/subscriptions.ts';
import { createTower } from './cloudtower/tower.ts';
import type { World } from './cloudtower/world.ts';
import { answerControl } from './control.ts';
import type { Faults } from './faults.ts';
import { answerHttp } from './http.ts';
import { buildGuest } from './guests.ts';
import type { BuildMachine, Machines } from './machines.ts';
import { SeenRequests } from './requests.ts';
import { Websockify } from './websockify.ts';
import { close, listen } from './serve.ts';

export interface EstateOptions {
  vms?: number;
  /** The same seed makes the same estate. */
  seed?: number;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Seconds of the estate in one of ours: tests do not wait for reboots. */
  speed?: number;
  /** Which of the demo's towers; headquarters unless told. */
  site?: keyof typeof sites;
  /** What stands behind a console; the demo guests unless given. */
  build?: BuildMachine;
}

export interface Estate {
  url: string;
  credentials: { username: string; password: string };
  world: World;
  faults: Faults;
  guests: Machines;
  requests: SeenRequests;
  close(): Promise<void>;
}

const sites = {
  headquarters: { site: headquarters, account: demoIdentity, vms: 200, seed: 20_260 },
  branch: { site: branch, account: branchIdentity, vms: 60, seed: 20_261 },
};

/** Starts a simulated CloudTower on loopback, with consoles and all. */
export async function startEstate(options: EstateOptions = {}): Promise<Estate> {
  const clock = createClock(options.speed);
  const seen = new SeenRequests();
  const websockify = new Websockify();
  const subscriptions = new Subscriptions();
  const dropSockets = () => {
    websockify.drop();
    subscriptions.drop();
  };
  const usual = sites[options.site ?? 'headquarters'];
  const tower = createTower({
    ...usual,
    vms: options.vms ?? usual.vms,
    seed: options.seed ?? usual.seed,
    clock,
    build: options.build ?? buildGuest,
    dropSockets,
  });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    try {
      const isControl = request.url?.startsWith('/-/');
      await (isControl ? answerControl : answerHttp)(tower, seen, request, response);
    } catch {
      // The caller hung up, or sent what no server can read.
      response.destroy();
    }
  }
  const server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', (request, socket, head) => {
    const isLive = /^\/api\/?(\?|$)/.test(request.url ?? '');
    (isLive ? subscriptions : websockify).upgrade(tower, request, socket, head);
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    credentials: { username: usual.account.username, password: usual.account.password },
    world: tower.world,
    faults: tower.faults,
    guests: tower.machines,
    requests: seen,
    async close() {
      clock.stop();
      dropSockets();
      await close(server);
    },
  };
}
