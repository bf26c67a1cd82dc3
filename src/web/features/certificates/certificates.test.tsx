// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { CloudOptions } from '../../../sim/huawei/server.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, press, soon } from '../../lib/testing/pageRig.tsx';
import { CertificateListPage } from './CertificateListPage.tsx';
import { CertificatePage } from './CertificatePage.tsx';

const { show } = pageRig('certificates', 'services', 'expiry', 'form', 'tableTools');
const pages = { '/certificates': CertificateListPage, '/certificates/$scope/$certificate': CertificatePage };

async function open(at: string, role: Role = 'viewer', options: CloudOptions = {}) {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': options });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  return { cloud, router, certificates: [...cloud.world.certificates.values()] };
}
type Entity = Awaited<ReturnType<typeof open>>['certificates'][number];

async function openOne(role: Role, isWanted: (certificate: Entity) => boolean) {
  const opened = await open('/certificates', role);
  const certificate = opened.certificates.find(isWanted)!;
  await opened.router.navigate({ to: `/certificates/cn-north-4/${certificate.id}` } as never);
  await screen.findByRole('heading', { level: 1, name: certificate.domain });
  return { ...opened, certificate };
}
const isDeployed = ({ deployed }: Entity) => deployed !== null && deployed.length > 0;

describe('the list', () => {
  it('begins with what ends first, and says where it is used', async () => {
    await open('/certificates');
    await screen.findByText('60 certificates');
    const [first, second] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('ended 2 days ago');
    expect(second!.textContent).toContain('1 day');
    expect(screen.getByRole('grid').textContent).toContain('ELB 1');
  });

  it('has those of a state and of a week', async () => {
    await open('/certificates?within=7&status=ISSUED');
    await screen.findByText('3 certificates');
  });

  it('reaches 400, which no single walk does', async () => {
    const { cloud } = await open('/certificates', 'viewer', { counts: { certificates: 400 } });
    await screen.findByText('400 certificates');
    expect(screen.queryByText(/could be read/)).toBeNull();
    const offsets = cloud.requests
      .all()
      .flatMap(({ path }) => /certificates\?.*offset=(\d+)/.exec(path)?.[1] ?? []);
    expect(Math.max(...offsets.map(Number))).toBe(100);
  });

  it('says when even that is too little: 700 of one state', async () => {
    const { cloud } = await open('/certificates?q=nothing', 'viewer', { counts: { certificates: 1 } });
    const [one] = cloud.world.certificates.values();
    for (let place = 0; place < 700; place += 1) {
      const id = `scs${2_000_000_000_000 + place}`;
      cloud.world.certificates.set(id, { ...one!, id, expires: one!.expires + place * 1000 });
    }
    await screen.findByText(/: 300 of 701 certificates could be read/, undefined, { timeout: 20_000 });
  });
});

describe('a certificate', () => {
  it('is deleted only by its domain, after being told what uses it', async () => {
    const { cloud, certificate, router } = await openOne('admin', isDeployed);
    press('Delete');
    const used = await within(dialog()).findByRole('list', { name: 'Where it is deployed' });
    expect(used.textContent).toContain(certificate.deployed![0]!.resources[0]);
    press('Delete', dialog());
    await within(dialog()).findByText('That is not its domain.');
    expect(cloud.world.certificates.has(certificate.id)).toBe(true);
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: certificate.domain } });
    press('Delete', dialog());
    await soon(() => expect(cloud.world.certificates.has(certificate.id)).toBe(false));
    await soon(() => expect(router.state.location.pathname).toBe('/certificates'));
  });

  it('whose use is unknown says so before it is deleted', async () => {
    await openOne('admin', ({ deployed }) => deployed === null);
    press('Delete');
    await within(dialog()).findByText(/unknown where it is deployed/);
  });

  it('that somebody else has deleted meanwhile is gone (SCM.0006)', async () => {
    const { cloud, certificate } = await openOne('admin', isDeployed);
    press('Delete');
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: certificate.domain } });
    cloud.world.vanish(certificate.id);
    press('Delete', dialog());
    await within(dialog()).findByText(/does not exist/);
  });

  it('is not deleted by an operator', async () => {
    await openOne('operator', isDeployed);
    expect(screen.getByRole('button', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true');
    await vi.waitFor(() => expect(screen.queryByText(/Looking where/)).toBeNull());
  });
});
