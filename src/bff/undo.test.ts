import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Operation, Role } from '../contract/operation.ts';
import { createAudit } from './audit.ts';
import type { Connections } from './services.ts';
import { openCatalogue } from './testing/catalogueApp.ts';
import { onEveryStore } from './testing/stores.ts';

onEveryStore('undoing one’s own unfinished flow', (open) => {
  /** A region with the ports that are made in it, and a person of this role. */
  async function start(role: Role) {
    const store = await open();
    const ports = new Map<string, object>();
    const sent: string[] = [];
    let made = 0;
    const answers: Record<string, (input: { params?: { port_id: string } }) => unknown> = {
      createPort: () => {
        const id = `vip-${++made}`;
        ports.set(id, { id, name: 'vip', device_owner: 'neutron:VIP_PORT', allowed_address_pairs: [] });
        return { port: ports.get(id) };
      },
      showPort: ({ params }) => ({ port: ports.get(params?.port_id ?? '') ?? null }),
      deletePort: () => null,
    };
    const connection = {
      id: 'cn',
      config: { vendor: 'huawei' },
      call: async ({ name }: Operation, input: { params?: { port_id: string } }) => {
        if (name !== 'showPort') sent.push(name);
        return {
          value: answers[name]?.(input),
          status: name === 'deletePort' ? 204 : 201,
          drift: 0,
          requestId: undefined,
        };
      },
    };
    const connections = new Map([['cn', connection]]) as unknown as Connections;
    const { ask, services, session } = await openCatalogue(connections, { cn: role });
    Object.assign(services, { store, audit: createAudit(store, pino({ enabled: false })) });
    const body = { port: { network_id: 'n1', device_owner: 'neutron:VIP_PORT', name: 'vip' } };
    return {
      ports,
      sent,
      session,
      create: () => ask('/api/cn/vpc/v2.0/ports', body),
      remove: (id: string) => ask(`/api/cn/vpc/v2.0/ports/${id}`, undefined, {}, 'DELETE'),
    };
  }

  it('lets an operator delete the virtual IP they have just made', async () => {
    const { create, remove, sent } = await start('operator');
    expect((await create()).status).toBe(201);
    expect((await remove('vip-1')).status).toBe(204);
    expect(sent).toEqual(['createPort', 'deletePort']);
  });

  it('refuses what an operator has not made', async () => {
    const { create, remove, ports, sent } = await start('operator');
    await create();
    ports.set('vip-of-others', {
      id: 'vip-of-others',
      device_owner: 'neutron:VIP_PORT',
      allowed_address_pairs: [],
    });
    expect(await remove('vip-of-others')).toMatchObject({ status: 403, answer: { code: 'role' } });
    expect(sent).toEqual(['createPort']);
  });

  it('refuses what somebody else of the same role has made', async () => {
    const { create, remove, session } = await start('operator');
    await create();
    session.person.name = 'bert';
    expect((await remove('vip-1')).status).toBe(403);
  });

  it('refuses what is bound: that flow is not unfinished, and servers hold it', async () => {
    const { create, remove, ports } = await start('operator');
    await create();
    Object.assign(ports.get('vip-1') ?? {}, { allowed_address_pairs: [{ ip_address: '10.0.0.1' }] });
    expect((await remove('vip-1')).status).toBe(403);
  });

  it('refuses a helpdesk person, who could not have made it', async () => {
    const { remove, ports } = await start('helpdesk');
    ports.set('vip-1', { id: 'vip-1', device_owner: 'neutron:VIP_PORT', allowed_address_pairs: [] });
    expect((await remove('vip-1')).status).toBe(403);
  });
});
