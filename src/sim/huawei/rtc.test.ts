import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordingWalk as page } from '../../contract/services/rtc.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { ofDomain, openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
beforeAll(async () => {
  cloud = await openCloud(60);
  ask = await signIn(cloud, ofDomain);
});
afterAll(() => cloud.close());

it('carries out the vendor’s walk-through, from an application to a job that ends', async () => {
  const created = await ask('POST', '/rtc/v2/apps', page.create.request);
  expect(created.status).toBe(201);
  const { app_id } = created.body as { app_id: string };
  const at = `/rtc/v2/apps/${app_id}`;
  // The bucket must be let first.
  expect((await ask('POST', `${at}/record-rules`, page.rule.request)).body).toMatchObject({
    error_code: 'RTC.00001003',
  });
  await ask('PUT', '/rtc/v2/rtc-ops/buckets/authentication', { bucket: 'obsName', operation: 1 });
  const rule = await ask('POST', `${at}/record-rules`, page.rule.request);
  expect(rule.status).toBe(201);
  const { rule_id, create_time: _c, update_time: _u, app_id: _a, ...told } = page.rule.answer;
  expect(rule.body).toMatchObject(told);
  expect(rule_id).toHaveLength(32);
  // The same again takes the place of the first.
  const again = await ask('POST', `${at}/record-rules`, page.rule.request);
  expect(again.status).toBe(200);
  const ruleOf = (body: unknown) => (body as { rule_id: string }).rule_id;
  expect(ruleOf(again.body)).toBe(ruleOf(rule.body));

  const callback = await ask('PUT', `${at}/record-callback`, page.callback.request);
  const { update_time: _at, ...expected } = page.callback.answer.record_callback;
  expect(callback.body).toMatchObject({ record_callback: expected });

  const record_param = { record_rule_id: ruleOf(rule.body) };
  const job = await ask('POST', `${at}/individual-stream-jobs`, { ...page.job.request, record_param });
  expect(job.status).toBe(201);
  const { state, stop_time, push_param, record_files, room_id } = page.job.answer;
  expect(job.body).toMatchObject({ state, stop_time, push_param, record_files, room_id });
  const { job_id } = job.body as { job_id: string };
  expect((await ask('DELETE', `${at}/individual-stream-jobs/${job_id}`)).status).toBe(204);
  const ended = await ask('GET', `${at}/individual-stream-jobs/${job_id}`);
  expect(ended.body).toMatchObject({ state: 'STOPPED', stop_reason: 'TENANT_STOP' });
});

it('wants a token of the account, refuses a name twice and numbers its pages from 0', async () => {
  const ofRegion = await signIn(cloud);
  expect((await ofRegion('GET', '/rtc/v2/apps')).status).toBe(401);
  expect((await ask('POST', '/rtc/v2/apps', { app_name: 'classroom' })).status).toBe(400);
  const second = await ask('GET', '/rtc/v2/apps?limit=4&offset=1');
  expect((second.body as { apps: unknown[] }).apps.length).toBeLessThan(4);
  expect((await ask('GET', '/rtc/v2/apps?limit=0')).status).toBe(400);
});
