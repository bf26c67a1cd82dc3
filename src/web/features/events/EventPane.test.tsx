// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paneRig, rowsShown, said, task, told, user, vm } from './testing.tsx';

const rig = paneRig();
const { answers, asked, hear, grant, refuse, cut, show } = rig;
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const login = () => said('session/login', { task: undefined, entity: `urn:vcloud:user:${user}` });
const created = (id: string) => said('vm/create', { task: undefined, entity: `urn:vcloud:vm:${id}` });

/** What the task says of itself, once somebody asks. */
function taskSays(more: object) {
  answers[task] = {
    ...{ id: `urn:vcloud:task:${task}`, status: 'running', operationName: 'vappDeploy' },
    ...{ operation: `Starting Virtual Machine web-01(${vm})`, startTime: null, endTime: null },
    ...{ progress: 40, details: '', cancelRequested: false, owner: null, user: null },
    ...{ organization: null, error: null, link: [{ rel: 'task:cancel' }] },
    ...more,
  };
}

async function connected(search = {}) {
  await show(search);
  await grant();
}

describe('the pane', () => {
  it('shows a task as one row from queued to success, with its name', async () => {
    answers['query'] = {
      total: 1,
      record: [
        {
          ...{ href: task, name: 'vappDeploy', status: 'running', progress: 40 },
          ...{ object: vm, objectName: 'web-01', objectType: 'vm' },
        },
      ],
    };
    await connected();
    await hear(said('task/create'));
    expect(rowsShown()[0]).toContain('Queued');
    await hear(said('task/start'), said('vm/deploy_request'));
    expect(rowsShown()[0]).toContain('Running');
    await waitFor(() => expect(rowsShown()[0]).toContain('Running · 40%'), { timeout: 4000 });
    expect(rowsShown()[0]).toContain('Power on');
    await hear(said('vm/deploy'), said('task/complete'));
    expect(rowsShown()).toHaveLength(2); // and where it began
    expect(rowsShown()[0]).toContain('web-01');
    expect(rowsShown()[0]).toContain('Succeeded');
  });

  it('says the real reason of a failure, and raises a notice for one’s own task', async () => {
    const error = { message: 'Internal', minorErrorCode: null, majorErrorCode: 500 };
    taskSays({
      status: 'error',
      error: { ...error, tenantError: { ...error, message: 'Not enough memory.' } },
    });
    await connected();
    await hear(said('task/create'), said('task/fail', { operationSuccess: false }));
    await waitFor(() => expect(told()).toContain('Not enough memory.'));
    expect(told()).toContain('Your task failed: Power on');
    expect(rowsShown().find((row) => row.includes('Power on'))).toContain('Failed · Not enough memory.');
    fireEvent.click(await screen.findByRole('button', { name: 'Power on' }));
    const details = await screen.findByRole('dialog', { name: /Power on/ });
    expect((await within(details).findByRole('alert')).textContent).toContain('Not enough memory.');
    expect(details.textContent).not.toContain('stackTrace');
  });

  it('does not disturb with the failures of others', async () => {
    taskSays({ status: 'error', error: { message: 'No.', minorErrorCode: null } });
    await connected();
    await hear(said('task/fail', { operationSuccess: false, user: 'urn:vcloud:user:somebody-else' }));
    expect(rowsShown()[0]).toContain('Failed');
    expect(told()).toBe('');
  });

  it('hides sign-ins and says how many, and shows them when asked', async () => {
    await connected();
    await hear(login(), login());
    expect(rowsShown().join()).not.toContain('signed in');
    press('2 sign-ins hidden: show');
    expect(rowsShown()).toHaveLength(3);
    expect(rowsShown()[0]).toContain('Session: signed in');
  });

  it('holds still while paused, counts what is new and says how full it is', async () => {
    await connected();
    await hear(created('a-1'));
    press('Pause');
    const before = rowsShown();
    await hear(created('a-2'), created('a-3'));
    expect(rowsShown()).toEqual(before);
    expect(screen.getByText(/2 new rows · 0% full · room for about/)).toBeDefined();
    press('Resume');
    expect(rowsShown()).toHaveLength(before.length + 2);
  });

  it('lets in what is new when the newest are asked for', async () => {
    await connected();
    press('Pause');
    await hear(created('a-2'));
    press('1 new: show it');
    expect(rowsShown()).toHaveLength(2);
  });

  it('shows HTML in a name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await connected();
    await hear(said('vm/create', { task: undefined, entity: { id: `urn:vcloud:vm:${vm}`, name } }));
    expect(screen.getByText(name)).toBeDefined();
    expect(document.querySelector('img')).toBeNull();
  });

  it('keeps what it cannot read, as it came', async () => {
    await connected();
    await hear('<html>Bad gateway</html>');
    press('A message that cannot be read');
    expect((await screen.findByRole('dialog')).textContent).toContain('<html>Bad gateway</html>');
  });

  it('marks a gap with its times and fills it, and says how the connection stands', async () => {
    await connected();
    expect(screen.getByText('Live')).toBeDefined();
    await cut(1006);
    expect(screen.getByText(/The connection was cut\. Trying again in/)).toBeDefined();
    answers['auditTrail'] = {
      resultTotal: 1,
      values: [
        {
          ...{ eventId: 'urn:vcloud:audit:99', eventType: 'com/vmware/vcloud/event/vm/modify' },
          ...{ eventStatus: 'SUCCESS', description: null, operatingOrg: null, user: null, taskId: null },
          eventEntity: { id: `urn:vcloud:vm:${vm}`, name: 'db-01' },
          timestamp: new Date().toISOString(),
        },
      ],
    };
    press('Connect now');
    await grant();
    const gap = rowsShown().find((row) => row.includes('Not connected from'));
    expect(gap).toMatch(/Not connected from .*\d.* to .*\d.*\. Filled: 1 event\./);
    expect(rowsShown().join()).toContain('db-01');
    expect(screen.getByText(/1 from the audit trail/)).toBeDefined();
  });

  it('says of a gap that is filled in part what is missing, and how much where that is known', async () => {
    await connected();
    for (const [resultTotal, words] of [
      [20_000, /is missing\. By the count of the audit trail that is at most 7,?200 records\./],
      [null, /is missing\. How many that is, the audit trail does not say\./],
    ] as const) {
      await cut(1006);
      const values = Array.from({ length: 128 }, (_, place) => ({
        ...{ eventId: `urn:vcloud:audit:${place}`, eventType: 'com/vmware/vcloud/event/vm/modify' },
        ...{ eventStatus: 'SUCCESS', description: null, operatingOrg: null, user: null, taskId: null },
        ...{ eventEntity: null, timestamp: new Date(Date.now() + 1000).toISOString() },
      }));
      answers['auditTrail'] = { resultTotal, values };
      press('Connect now');
      await grant();
      await waitFor(() => expect(rowsShown().join(' ')).toMatch(words));
    }
  });

  it('says that nothing may be seen, and does not go on asking', async () => {
    await show();
    await refuse();
    expect(screen.getByText(/Cloud Director refuses to tell these events/)).toBeDefined();
  });

  it('leads from a row to all events of its object', async () => {
    await connected();
    await hear(created('a-1'), created('a-2'));
    fireEvent.click(screen.getAllByRole('button', { name: /created/ })[0]!);
    fireEvent.click(await screen.findByRole('button', { name: 'All its events' }));
    await waitFor(() => expect(rowsShown()).toHaveLength(2)); // it, and where it began
    expect(screen.getByText(/^Only Virtual machine/)).toBeDefined();
  });

  it('asks before it cancels a running task, and sends it once', async () => {
    taskSays({});
    await connected();
    await hear(said('task/start'));
    fireEvent.click(await screen.findByRole('button', { name: /^Task$|Power on/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel the task' }));
    const question = await screen.findByRole('dialog', { name: 'Cancel this task?' });
    expect(asked.filter((each) => each.includes('cancel'))).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel the task' }));
    await waitFor(() =>
      expect(asked.filter((each) => each.includes('cancel'))).toEqual([
        `POST /api/vcd/vcd/api/task/${task}/action/cancel`,
      ]),
    );
  });

  it('offers no cancelling where the vendor does not', async () => {
    taskSays({ link: [] });
    await connected();
    await hear(said('task/start'));
    fireEvent.click(await screen.findByRole('button', { name: /^Task$|Power on/ }));
    const cancel = await screen.findByRole('button', { name: 'Cancel the task' });
    expect(cancel.getAttribute('aria-disabled')).toBe('true');
  });

  it('puts an export on record', async () => {
    await connected();
    await hear(created('a-1'));
    press('Export what is shown as JSON');
    await waitFor(() => expect(asked).toContain('POST /api/audit/exports'));
  });

  it('accounts for every message in its figures', async () => {
    await connected();
    const twice = created('a-1');
    await hear(twice, twice, 'junk', JSON.stringify({ type: 'API_REQUEST', payload: '{}' }));
    expect(
      await screen.findByText(/4 received · 2 in the rows · 1 told twice · 1 of other kinds/),
    ).toBeDefined();
  });
});
