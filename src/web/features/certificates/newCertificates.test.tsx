// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { issue, type Issued } from '../../../sim/huawei/issue.ts';
import type { CloudOptions } from '../../../sim/huawei/server.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { dialog, pageRig, press, soon, told } from '../../lib/testing/pageRig.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { ReplacePage } from './replace/ReplacePage.tsx';

const { show } = pageRig('certificates', 'expiry', 'form', 'flow');
const pages = {
  '/certificates': () => <h1>the list</h1>,
  '/certificates/import': ImportPage,
  '/certificates/$scope/$certificate': CertificatePage,
  '/certificates/$scope/$certificate/replace': ReplacePage,
};
const day = 86_400_000;
const scope = 'cn-north-4';
const made = (...names: string[]): Issued =>
  issue({ names, from: Date.now() - day, to: Date.now() + 365 * day });

async function open(at: string, role: Role = 'operator', options: CloudOptions = {}) {
  const { clouds, bff } = await openCloudBff(role, { [scope]: options });
  const cloud = clouds[scope]!;
  const certificates = [...cloud.world.certificates.values()];
  const [first] = certificates;
  const path = at.replace('first', `${scope}/${first!.id}`);
  const router = show({ bff: bff.app, roles: { [scope]: role }, at: path, pages });
  const reload = () => {
    const { href } = router.state.location;
    cleanup();
    return show({ bff: bff.app, roles: { [scope]: role }, at: href, pages });
  };
  return { cloud, router, first: first!, reload };
}
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const type = async (name: RegExp, value: string) =>
  fireEvent.change(await field(name), { target: { value } });
const writes = ({ requests }: Awaited<ReturnType<typeof open>>['cloud']) =>
  requests.all().filter(({ method, path }) => method !== 'GET' && /\/scm\/.*(import|push|\/scs)/.test(path));
/** Everything this browser keeps, … */
const stored = () => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]);
/** … and what it shows. */
const kept = () => stored() + document.body.textContent;

describe('an import', () => {
  it('says what is in it before it is sent, and goes to its page', async () => {
    const { cloud, router } = await open('/certificates/import');
    const one = made('www.example.com', '*.shop.example.com');
    // Pasted as one: the key goes to its own field.
    await type(/^Certificate and chain/, one.key + one.certificate + one.chain);
    await screen.findByText('The key belongs to the certificate.');
    const panel = screen.getByRole('region', { name: 'What is in it' });
    expect(panel.textContent).toContain('www.example.com, *.shop.example.com');
    expect(panel.textContent).toContain('Demo Issuing CA');
    expect(((await field(/^Certificate and chain/)) as HTMLTextAreaElement).value).not.toContain('KEY');
    expect(((await field(/^Name/)) as HTMLInputElement).value).toMatch(/^www\.example\.com-\d{8}$/);
    press('Import certificate');
    await soon(() => expect(router.state.location.pathname).toMatch(/^\/certificates\/cn-north-4\/scs\d+$/));
    const [sent] = writes(cloud);
    expect(sent?.body).toMatchObject({ certificate: one.certificate, certificate_chain: one.chain });
    expect(told()).toContain('imported');
    expect(kept()).not.toContain(one.key.split('\n')[1]);
  });

  it.each<[string, (one: Issued) => string, RegExp]>([
    ['whose key does not match', (one) => one.certificate + made('b.example').key, /does not belong to the/],
    ['whose PEM is cut', (one) => one.key + one.certificate.slice(0, 300), /is cut off or damaged/],
    ['that holds two keys', (one) => one.certificate + one.key + made('b.example').key, /several keys in it/],
    ['without a key', (one) => one.certificate, /This is needed/],
  ])('%s is not sent, and says so at its field', async (_, text, words) => {
    const { cloud } = await open('/certificates/import');
    await type(/^Certificate and chain/, text(made('www.example.com')));
    press('Import certificate');
    await screen.findByText(words);
    expect(writes(cloud)).toEqual([]);
  });

  it('outlives a reload but for its key', async () => {
    const { reload } = await open('/certificates/import');
    const one = made('www.example.com');
    await type(/^Certificate and chain/, one.certificate + one.key);
    await screen.findByText('The key belongs to the certificate.');
    expect(stored()).not.toContain(one.key.split('\n')[1]);
    reload();
    fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
    await soon(async () =>
      expect(((await field(/^Certificate and chain/)) as HTMLTextAreaElement).value).toBe(one.certificate),
    );
    expect(((await field(/^Private key/)) as HTMLTextAreaElement).value).toBe('');
  });
});

describe('a push', () => {
  it('to several regions says what became of each', async () => {
    await open('/certificates/first');
    fireEvent.click(await screen.findByRole('button', { name: 'Push' }));
    const regions = within(dialog()).getByRole('combobox', { name: 'Regions' });
    for (const region of ['cn-north-4', 'mars-1']) {
      fireEvent.change(regions, { target: { value: region } });
      fireEvent.keyDown(regions, { key: 'Enter' });
    }
    press('Push', dialog());
    await within(dialog()).findByText(/mars-1: not pushed. The project mars-1 does not exist/);
    within(dialog()).getByText('Pushed to cn-north-4');
  });
});

describe('an export', () => {
  it('asks why before anything else', async () => {
    await open('/certificates/first', 'admin');
    fireEvent.click(await screen.findByRole('button', { name: 'Export with key' }));
    press('Export with key', dialog());
    await within(dialog()).findByText(/why it is needed/);
  });

  it('is no operator’s', async () => {
    await open('/certificates/first', 'operator');
    const button = await screen.findByRole('button', { name: 'Export with key' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a replacement', () => {
  it('goes from the import to the old one’s end, over a reload', async () => {
    const { cloud, router, first, reload } = await open('/certificates/first/replace', 'admin', {
      speed: 20,
    });
    const one = made(first.domain, ...first.sans);
    await type(/^Certificate and chain/, one.certificate + one.chain + one.key);
    await screen.findByText('The key belongs to the certificate.');
    press('Start');
    await screen.findByText(/Once nothing serves the old one any more/);
    expect(
      writes(cloud).map(({ method, path, body, status }) => [
        method,
        path.split('/scm/').at(-1),
        body,
        status,
      ]),
    ).toEqual([
      ['POST', 'certificates/import', expect.objectContaining({ private_key: '***' }), 200],
      [
        ...['POST', expect.stringMatching(/^certificates\/scs\d+\/push$/) as string],
        ...[{ target_service: 'ELB', target_project: 'cn-north-4' }, 204],
      ],
    ]);
    expect(router.state.location.search).toMatchObject({ pushed: ['ELB cn-north-4'], domain: first.domain });
    reload();
    await screen.findByRole('listitem', { name: 'See that it serves: done' });
    const remove = await screen.findByRole('button', { name: 'Delete' });
    await soon(() => expect(remove.getAttribute('aria-disabled')).toBeNull());
    fireEvent.click(remove);
    fireEvent.change(within(dialog()).getByRole('textbox'), { target: { value: first.domain } });
    press('Delete', dialog());
    await screen.findByText(`The certificate of ${first.domain} is replaced.`);
    expect(cloud.world.certificates.has(first.id)).toBe(false);
    expect(kept()).not.toContain(one.key.split('\n')[1]);
  });

  it('says which names the new one loses', async () => {
    const { first } = await open('/certificates/first/replace');
    await type(/^Certificate and chain/, made('other.example').certificate);
    await screen.findByText(
      `The certificate in its place also covers: ${[first.domain, ...first.sans].join(', ')}`,
    );
  });

  it('that nobody knows the reach of goes on only when that is wanted', async () => {
    const { cloud, router } = await open('/certificates');
    const unknown = [...cloud.world.certificates.values()].find(({ deployed }) => deployed === null)!;
    await router.navigate({ to: `/certificates/${scope}/${unknown.id}/replace` } as never);
    await screen.findByText(/unknown where the old one is deployed: there may be/);
    press('Go on all the same');
    await soon(() => expect(router.state.location.search).toEqual({ blind: true }));
  });
});
