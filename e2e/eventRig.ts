import { startDirector, type SimulatedDirector } from '../src/sim/vcd/server.ts';
import { startConfigured, type Running } from './product.ts';

export interface EventRig {
  director: SimulatedDirector;
  product: Running;
  stop(): Promise<void>;
}

/** The product before one Cloud Director, which is a process of its own. */
export async function startEventRig(): Promise<EventRig> {
  const director = await startDirector();
  const { url, org, username, password } = director.scopes.system;
  const yaml = `
grants: [{ group: operator, role: operator }]
scopes:
  vcd-bench:
    vendor: vcd
    name: Bench
    url: ${url}
    org: ${org}
    username: ${username}
    password: ${JSON.stringify(password)}
`;
  const product = await startConfigured(yaml, { operator: 'a password for the bench' });
  return {
    director,
    product,
    async stop() {
      await product.stop();
      await director.close();
    },
  };
}
