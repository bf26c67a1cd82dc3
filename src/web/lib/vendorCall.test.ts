import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { service } from '../../contract/operation.ts';
import { cse } from '../../contract/services/cse.ts';
import { curlOf, vendorCall } from './vendorCall.ts';

const { rename } = service('vpcep', 'huawei', {
  rename: {
    route: 'PUT /v1/{project_id}/vpc-endpoint-services/{id}',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ service_name: z.string() }),
    response: z.object({}),
  },
});

describe('the call that is shown', () => {
  const call = vendorCall(rename, {
    params: { id: 'a/b' },
    query: { tag: ['x', 'y'] },
    body: { service_name: "it's" },
  });

  it('is the vendor’s, with what the BFF fills in left open', () => {
    expect(call).toEqual({
      method: 'PUT',
      path: '/v1/{project_id}/vpc-endpoint-services/a%2Fb?tag=x&tag=y',
      body: '{\n  "service_name": "it\'s"\n}',
    });
  });

  it('is copied as cURL with variables for token and project, and quoted for a shell', () => {
    expect(curlOf(rename, call)).toBe(
      [
        'curl -X PUT "$ENDPOINT/v1/$PROJECT_ID/vpc-endpoint-services/a%2Fb?tag=x&tag=y" \\',
        '  -H "X-Auth-Token: $TOKEN" \\',
        "  -H 'Content-Type: application/json' \\",
        `  -d '{\n  "service_name": "it'\\''s"\n}'`,
      ].join('\n'),
    );
  });

  it('names what is secret and does not say it', () => {
    const body = { name: 'a', private_key: 'PEM' };
    const { body: shown } = vendorCall({ ...rename, secret: ['private_key'] }, { body });
    expect(JSON.parse(shown!)).toEqual({ name: 'a', private_key: '$PRIVATE_KEY' });
  });

  it('keeps a place open for what is not known yet', () => {
    expect(vendorCall(rename, {}).path).toBe('/v1/{project_id}/vpc-endpoint-services/{id}');
  });

  it('to a server of its own has no token of the cloud, and the headers that say what is asked', () => {
    const query = { appId: 'default', serviceName: 'my-provider', version: '0.0.0+' };
    const headers = { 'x-consumerid': 'c1' };
    const shown = vendorCall(cse.discoverInstances, { params: { engine: 'engine-a' }, query, headers });
    expect(curlOf(cse.discoverInstances, shown).split(' \\\n  ')).toEqual([
      'curl -X GET "$ENDPOINT/v4/default/registry/instances?appId=default&serviceName=my-provider&version=0.0.0%2B"',
      '-H "x-domain-name: default"',
      '-H "Authorization: Bearer $TOKEN"',
      "-H 'x-consumerid: c1'",
    ]);
  });
});
