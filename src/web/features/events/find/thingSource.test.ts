// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { thingSource } from './thingSource.ts';

const vm = '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10';
let asked: URL[] = [];
function answerAs(identity: string) {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    const url = new URL(path, 'http://x');
    asked.push(url);
    const record = url.searchParams.get('type')?.endsWith('App')
      ? []
      : [{ href: vm, name: 'shop-web-01', containerName: 'shop' }];
    const answer = url.pathname.endsWith('/topics') ? { identity } : { total: record.length, record };
    return new Response(JSON.stringify(answer), { status: 200 });
  });
}
afterEach(() => vi.unstubAllGlobals());
const find = (text: string) =>
  thingSource.find({ scope: 'vcd', registries: [], text, signal: new AbortController().signal });
const said = (name: string) => asked.slice(1).map(({ searchParams }) => searchParams.get(name));

it('finds a machine by a part of its name, and leads to all that has happened to it', async () => {
  answerAs('orgAdmin');
  expect(await find('web')).toMatchObject([
    { title: 'shop-web-01', detail: 'shop', href: `/events?scope=vcd&thing=vm%3A${vm}` },
  ]);
  expect(said('type')).toEqual(['vm', 'vApp']);
});

it('asks as a system administrator for the machines of everybody', async () => {
  answerAs('system');
  await find('web');
  expect(said('type')).toEqual(['adminVM', 'adminVApp']);
});

it('cannot be made to ask for something else by what is typed', async () => {
  answerAs('user');
  await find('a),(status==x;b*');
  expect(said('filter')[0]).toBe('name==*a*status*x*b**');
});
