// @vitest-environment happy-dom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { loadWords, startI18n } from '../../lib/i18n.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { FormFrame } from './FormFrame.tsx';
import { MappingsInput } from './MappingsInput.tsx';
import { PickInput } from './PickInput.tsx';
import { SwitchInput } from './SwitchInput.tsx';
import { TagsInput } from './TagsInput.tsx';
import { TextInput } from './TextInput.tsx';
import { useBodyForm } from './useBodyForm.ts';

const port = z.number().check(z.minimum(1), z.maximum(65_535));
const Body = z.strictObject({
  port: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(8)),
    ip: z.optional(z.string()),
  }),
  network: z.string().check(z.minLength(1)),
  kind: z.enum(['VM', 'LB']),
  approval: z.boolean(),
  tags: z.array(
    z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(36)), value: z.string() }),
  ),
  ports: z
    .array(z.strictObject({ client_port: port, server_port: port, protocol: z.literal('TCP') }))
    .check(z.minLength(1), z.maxLength(3)),
});
interface Typed {
  port: { name: string; ip: string };
  network: string;
  kind: string;
  approval: boolean;
  tags: { key: string; value: string }[];
  ports: { client_port: number | string; server_port: number | string; protocol: string }[];
}

const networks = [
  { id: 'n1', name: 'subnet-a', detail: '192.168.0.0/24' },
  { id: 'n2', name: 'subnet-b', detail: '192.168.1.0/24' },
];
const kinds = [
  { value: 'VM', label: 'Server' },
  { value: 'LB', label: 'Load balancer', help: 'For much traffic' },
];
const send = vi.fn<(body: z.infer<typeof Body>) => Promise<unknown>>();

function Example() {
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof Body>>({
    schema: Body,
    start: {
      port: { name: '', ip: '' },
      network: 'n1',
      kind: 'VM',
      approval: true,
      tags: [],
      ports: [{ client_port: '', server_port: '', protocol: 'TCP' }],
    },
    toBody: ({ port, ...rest }) => ({ ...rest, port: { name: port.name, ip: port.ip || undefined } }),
    check: ({ port }) => ({ 'port.ip': port.ip === '10.0.0.1' ? 'Taken by web-01.' : undefined }),
    refusals: { IpAddressInUse: { at: 'port.ip', words: 'This address is taken.' } },
    send,
  });
  const { control } = form;
  return (
    <FormFrame
      label="Example"
      submitLabel="Create"
      onSubmit={frame.submit}
      isSending={frame.isSending}
      failure={frame.failure}
    >
      <TextInput control={control} name="port.name" label="Name" />
      <TextInput control={control} name="port.ip" label="Address" />
      <PickInput control={control} name="network" label="Network" options={networks} takesTypedId />
      <ChoiceInput control={control} name="kind" label="Kind" choices={kinds} />
      <SwitchInput control={control} name="approval" label="Approval" help="Who connects waits for you." />
      <TagsInput control={control} name="tags" label="Tags" most={2} />
      <MappingsInput control={control} name="ports" label="Mappings" most={3} />
    </FormFrame>
  );
}

beforeEach(async () => {
  send.mockReset().mockResolvedValue(null);
  await startI18n('en');
  await loadWords('form', 'en');
  render(
    <ThemeProvider theme={createTheme({ cssVariables: true })}>
      <Example />
    </ThemeProvider>,
  );
});
afterEach(cleanup);

const field = (name: string, place = 0) => screen.getAllByLabelText<HTMLInputElement>(name)[place]!;
const type = (name: string, value: string, place = 0) =>
  fireEvent.change(field(name, place), { target: { value } });
const create = () => fireEvent.submit(screen.getByRole('form', { name: 'Example' }));
const saidAt = (name: string) =>
  document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent;
function fill() {
  type('Name', 'vip-1');
  type('Client port', '8080');
  type('Server port', '90');
}
const paste = (text: string) =>
  fireEvent.paste(field('Client port'), { clipboardData: { getData: () => text } });

describe('a form', () => {
  it('says each broken rule at its field, gives the first the focus, and sends nothing', async () => {
    type('Client port', '70000');
    type('Server port', 'ninety');
    create();
    await vi.waitFor(() => expect(saidAt('Name')).toBe('This is needed.'));
    expect(saidAt('Client port')).toBe('At most 65535.');
    expect(saidAt('Server port')).toBe('A whole number is needed.');
    expect(document.activeElement).toBe(field('Name'));
    expect(send).not.toHaveBeenCalled();
  });

  it('says a rule that needs to know more than the body beside those of the body', async () => {
    type('Address', '10.0.0.1');
    create();
    await vi.waitFor(() => expect(saidAt('Address')).toBe('Taken by web-01.'));
    expect(saidAt('Name')).toBe('This is needed.');
  });

  it('sends numbers as numbers, and nothing for what was left blank', async () => {
    fill();
    create();
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(send.mock.calls[0]?.[0]).toEqual({
      port: { name: 'vip-1' },
      network: 'n1',
      kind: 'VM',
      approval: true,
      tags: [],
      ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
    });
  });

  it('puts a vendor’s refusal at its field in our words and in its own, and keeps what was typed', async () => {
    send.mockRejectedValue(new Failure('conflict', 'IP 10.0.0.9 is in use', { code: 'IpAddressInUse' }));
    fill();
    type('Address', '10.0.0.9');
    create();
    await vi.waitFor(() => expect(saidAt('Address')).toBe('This address is taken. (IP 10.0.0.9 is in use)'));
    expect(field('Address').value).toBe('10.0.0.9');
    expect(document.activeElement).toBe(field('Address'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says any other refusal below, keeps what was typed, and can be sent again', async () => {
    send.mockRejectedValueOnce(new Failure('unavailable', 'No upstream.'));
    fill();
    create();
    await screen.findByRole('alert');
    expect(field('Name').value).toBe('vip-1');
    create();
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('is sent once, however often Enter is pressed meanwhile', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    fill();
    create();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    create();
    create();
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('rows of port mappings', () => {
  it('are made of pasted rows, whatever stands between the numbers', async () => {
    paste('client\tserver\n8080\t90\n8081:80\n443 -> 8443 tcp');
    await vi.waitFor(() => expect(screen.getAllByLabelText('Client port')).toHaveLength(3));
    type('Name', 'vip-1');
    create();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]?.[0].ports).toEqual([
      { client_port: 8080, server_port: 90, protocol: 'TCP' },
      { client_port: 8081, server_port: 80, protocol: 'TCP' },
      { client_port: 443, server_port: 8443, protocol: 'TCP' },
    ]);
  });

  it('that are too many are told and kept', async () => {
    paste('1 1\n2 2\n3 3\n4 4');
    await vi.waitFor(() => expect(screen.getAllByLabelText('Client port')).toHaveLength(4));
    create();
    await screen.findByText('At most 3.');
    expect(screen.getAllByLabelText('Client port')).toHaveLength(4);
  });

  it('of another protocol are refused where they stand, not made TCP', async () => {
    type('Name', 'vip-1');
    paste('53 53 UDP\n80 80');
    create();
    await screen.findByText('This is none of the choices.');
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the other fields', () => {
  it('send what was chosen, switched and tagged', async () => {
    fill();
    fireEvent.click(screen.getByLabelText(/^Load balancer/));
    fireEvent.click(screen.getByRole('switch', { name: 'Approval' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
    type('Key', 'team');
    create();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      kind: 'LB',
      approval: false,
      tags: [{ key: 'team', value: '' }],
    });
  });

  it('find an option by what stands beside its name, and send its id', async () => {
    fill();
    fireEvent.change(field('Network'), { target: { value: '192.168.1' } });
    fireEvent.click(await screen.findByRole('option', { name: /subnet-b/ }));
    create();
    await vi.waitFor(() => expect(send.mock.calls[0]?.[0].network).toBe('n2'));
  });

  it('take an id that is typed where that is possible', async () => {
    fill();
    type('Network', ' 4779ab1c-7c1a ');
    create();
    await vi.waitFor(() => expect(send.mock.calls[0]?.[0].network).toBe('4779ab1c-7c1a'));
  });

  it('say that an empty key is needed, at that key', async () => {
    fill();
    fireEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
    create();
    await vi.waitFor(() => expect(saidAt('Key')).toBe('This is needed.'));
  });
});
