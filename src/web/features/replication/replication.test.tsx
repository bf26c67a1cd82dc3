// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { JobState } from '../../../contract/services/drs/jobs.ts';
import type { CloudOptions } from '../../../sim/huawei/server.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, press, soon } from '../../lib/testing/pageRig.tsx';
import { look, type Board } from './replicationBoard.ts';
import { ReplicationListPage } from './ReplicationListPage.tsx';
import { ReplicationPage } from './ReplicationPage.tsx';

const { show } = pageRig('replication', 'services', 'form', 'tableTools');
const pages = {
  '/services/replication': ReplicationListPage,
  '/services/replication/$scope/$job': ReplicationPage,
};

async function open(at: string, role: Role = 'viewer', options: CloudOptions = {}) {
  const { clouds, bff } = await openCloudBff(role, { 'cn-north-4': options });
  const cloud = clouds['cn-north-4']!;
  const router = show({ bff: bff.app, roles: { 'cn-north-4': role }, at, pages });
  const asked = (end: string) => cloud.requests.all().filter(({ path }) => path.endsWith(end));
  return { cloud, bff, router, asked, jobs: [...cloud.world.replication.values()] };
}

/** The page of a job in this state. */
async function openOne(role: Role, state: JobState, options: CloudOptions = {}) {
  const opened = await open('/services/replication?q=nothing', role, options);
  const job = opened.jobs.find(({ status, trouble }) => status === state && !trouble)!;
  await opened.router.navigate({ to: `/services/replication/cn-north-4/${job.id}` } as never);
  await screen.findByRole('heading', { level: 1, name: job.name });
  return { ...opened, job };
}
const isPossible = (name: string) =>
  screen.getByRole('button', { name }).getAttribute('aria-disabled') !== 'true';

describe('the list', () => {
  it('is one of all three uses, each asked for by itself', async () => {
    const { asked } = await open('/services/replication');
    await screen.findByText('48 jobs');
    expect(asked('/jobs').map(({ body }) => body)).toEqual(
      ['migration', 'sync', 'cloudDataGuard'].map((db_use_type) => ({
        ...{ cur_page: 1, per_page: 100, db_use_type },
      })),
    );
  });

  it('is narrowed by what a state means, and by use', async () => {
    const { router, jobs } = await open('/services/replication?is=failed');
    const failed = jobs.filter(({ status }) => status.endsWith('_FAILED'));
    await screen.findByText(new RegExp(`^${failed.length} jobs?$`));
    expect(screen.getByRole('grid').textContent).toContain('Copying existing data failed');
    await router.navigate({
      to: '/services/replication',
      search: { is: 'failed', use: 'cloudDataGuard' },
    } as never);
    const standbys = failed.filter(({ use }) => use === 'cloudDataGuard');
    await screen.findByText(new RegExp(`^${standbys.length} jobs?$`));
  });

  it('says at the row what the vendor could not tell', async () => {
    const { asked } = await open('/services/replication?q=-32');
    await soon(() => expect(asked('/batch-status').length).toBeGreaterThan(0));
    await screen.findByText(/could not tell just now: Service is abnormal. Check logs. \(DRS.M00004\)/);
    for (const { body } of asked('/batch-status'))
      expect(body).toMatchObject({ page_req: { cur_page: 1, per_page: 100 } });
  });
});

describe('1,000 jobs', () => {
  it('are kept fresh by one call for each hundred, whatever a look asks for', async () => {
    const { cloud } = await open('/services/replication?scope=none', 'viewer', {
      counts: { replication: 1000 },
    });
    vi.useFakeTimers({ toFake: ['Date'] });
    const calls: number[] = [];
    let board: Board | undefined;
    for (let turn = 0; turn < 14; turn += 1) {
      cloud.requests.clear();
      board = await look('cn-north-4', board, new AbortController().signal);
      calls.push(cloud.requests.all().filter(({ path }) => path.startsWith('/drs/')).length);
      vi.setSystemTime(Date.now() + 5000);
    }
    expect(board?.jobs).toHaveLength(1000);
    // The first look asks for lists and progress; the one that first finds a job untold looks for it in the lists.
    expect(
      calls.slice(2).every((count) => count <= 10),
      calls.join(' '),
    ).toBe(true);
    expect(calls.slice(2).some((count) => count > 0)).toBe(true);
  });

  it('that come, change and go are seen so by the next looks', async () => {
    const { cloud, jobs } = await open('/services/replication?scope=none');
    const { signal } = new AbortController();
    const first = await look('cn-north-4', undefined, signal);
    const [changed, gone] = [jobs[1]!, jobs[2]!];
    changed.status = 'PAUSING';
    cloud.world.replication.delete(gone.id);
    const next = await look('cn-north-4', first, signal);
    expect(next.jobs.find(({ job }) => job.id === changed.id)?.job.status).toBe('PAUSING');
    expect(next.jobs.some(({ job }) => job.id === gone.id)).toBe(false);
    expect(next.jobs.filter((one) => first.jobs.includes(one)).length).toBeGreaterThan(40);
  });
});

describe('a job', () => {
  it('shows both ends, how far it is, and nothing it is reached by', async () => {
    const { job } = await openOne('viewer', 'FULL_TRANSFER_STARTED');
    await screen.findByText(`${job.progress}% of the existing data copied`);
    expect(screen.getByRole('region', { name: 'Source' }).textContent).toContain(`${job.source.ip}:3306`);
    expect(document.body.textContent).not.toContain(job.source.password);
  });

  it.each([
    ['CONFIGURATION', ['Start', 'End']],
    ['INCRE_TRANSFER_STARTED', ['Pause', 'End']],
    ['PAUSING', ['Go on', 'End']],
    ['RELEASE_RESOURCE_COMPLETE', ['Delete']],
  ] as const)('that is %s can be told to %s', async (state, possible) => {
    await openOne('admin', state);
    expect(['Start', 'Pause', 'Go on', 'End', 'Delete'].filter(isPossible)).toEqual(possible);
  });

  it('is paused by an operator, who may not end it', async () => {
    const { cloud, job, asked } = await openOne('operator', 'INCRE_TRANSFER_STARTED', { speed: 20 });
    expect(isPossible('End')).toBe(false);
    press('Pause');
    fireEvent.click(within(dialog()).getByRole('radio', { name: /reading the source’s log/ }));
    press('Pause', dialog());
    await soon(() => expect(cloud.world.replication.get(job.id)?.status).toBe('PAUSING'));
    expect(asked('/batch-pause-task').map(({ body }) => body)).toEqual([
      { jobs: [{ job_id: job.id, pause_mode: 'all' }] },
    ]);
    await screen.findByText('Paused');
  });

  it('that went on meanwhile is not paused: its author is told', async () => {
    const { job, asked } = await openOne('operator', 'FULL_TRANSFER_STARTED');
    press('Pause');
    job.status = 'FULL_TRANSFER_FAILED';
    press('Pause', dialog());
    await within(dialog()).findByText('It has changed in the meantime');
    expect(asked('/batch-pause-task')).toEqual([]);
  });

  it('is ended by its name, then deleted', async () => {
    const { cloud, job } = await openOne('admin', 'INCRE_TRANSFER_STARTED', { speed: 60 });
    press('End');
    press('End', dialog());
    await within(dialog()).findByText('That is not its name.');
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: job.name } });
    press('End', dialog());
    await soon(() => expect(isPossible('Delete')).toBe(true));
    press('Delete');
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: job.name } });
    press('Delete', dialog());
    await soon(() => expect(cloud.world.replication.has(job.id)).toBe(false));
    await screen.findByText('There is no such job');
  });
});
