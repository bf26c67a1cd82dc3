import { onTestFinished } from 'vitest';
import type { Role } from '../contract/operation.ts';
import { openCatalogue } from '../bff/testing/catalogueApp.ts';
import { connectToHuawei } from '../bff/testing/fakeHuawei.ts';
import { startCloud, type CloudOptions, type SimulatedCloud } from '../sim/huawei/server.ts';

/** The BFF in front of simulated regions, all in this process: what a page of networking talks to. */
export async function openCloudBff(role: Role, regions: Record<string, CloudOptions>) {
  const clouds: Record<string, SimulatedCloud> = {};
  for (const [scope, options] of Object.entries(regions)) {
    const cloud = await startCloud({ seed: 1, ...options });
    onTestFinished(() => cloud.close());
    clouds[scope] = cloud;
  }
  const connections = Object.entries(clouds).map(
    ([scope, { url, scope: own }]) => [scope, connectToHuawei(url, { ...own }).connection] as const,
  );
  const roles = Object.fromEntries(connections.map(([scope]) => [scope, role]));
  return { clouds, bff: await openCatalogue(new Map(connections), roles) };
}
