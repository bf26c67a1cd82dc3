import type { CounterExample, Example } from '../example.ts';
import { vcd } from './vcd.ts';

// The vendor's page on MQTT shows no answers: these are of its schemas and of public clients, with ids of that page.

const openApi = 'https://developer.broadcom.com/xapis/vmware-cloud-director-openapi/latest';
const legacy = 'https://developer.broadcom.com/xapis/vmware-cloud-director-api/latest';

const org = { name: 'acme', id: 'urn:vcloud:org:debd63a0-6eae-11ea-8c7b-0050561776be' };
const user = { name: 'acmeadmin', id: 'urn:vcloud:user:d19fd8ff-6eae-11ea-bb42-0050561776c8' };
const session = {
  id: 'urn:vcloud:session:6d0c3b0e-6a2d-4c32-a6f5-0c7b1a0d2f11',
  site: { name: 'vcd-a', id: 'urn:vcloud:site:0b0c1d2e-6eae-11ea-8c7b-0050561776be' },
  ...{ user, org, operatingOrg: org },
  roles: ['Organization Administrator'],
  sessionIdleTimeoutMinutes: 30,
};
const apiToken = { grant_type: 'refresh_token', refresh_token: 'W2xKbVEUDOcZBVdoRRvlqV0B2XlgT8yC' };
const exchanged = {
  access_token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
  token_type: 'Bearer',
  expires_in: 2592000,
};

const server = 'https://vcd.example.com/api';
const taskId = '5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa';
const vmId = '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10';
const vAppId = 'c1d2a7f0-2b7e-4f8e-9a52-6d1f7c3c1a01';
const task = {
  ...{ id: `urn:vcloud:task:${taskId}`, href: `${server}/task/${taskId}`, name: 'task' },
  ...{ operation: `Starting Virtual Machine web01(${vmId})`, operationName: 'vappDeploy' },
  ...{ serviceNamespace: 'com.vmware.vcloud', startTime: '2024-03-06T14:11:57.473+0200', endTime: null },
  ...{ expiryTime: '2024-06-04T14:11:57.473+0200', cancelRequested: false, progress: 40, details: '' },
  owner: { href: `${server}/vApp/vm-${vmId}`, name: 'web01', type: 'application/vnd.vmware.vcloud.vm+json' },
  user: { href: `${server}/admin/user/d19fd8ff-6eae-11ea-bb42-0050561776c8`, name: 'acmeadmin' },
  organization: { href: `${server}/org/debd63a0-6eae-11ea-8c7b-0050561776be`, name: 'acme' },
};
const isTask = { objectType: 'vm', object: `${server}/vApp/vm-${vmId}`, objectName: 'web01' };

export const examples: Example[] = [
  {
    source: `${legacy}, GET /api/versions`,
    operation: vcd.getVersions,
    answer: {
      versionInfo: [
        { version: '38.1', loginUrl: `${server}/sessions`, deprecated: true, mediaTypeMapping: [] },
        { version: '39.1', loginUrl: `${server}/sessions`, deprecated: false, mediaTypeMapping: [] },
      ],
    },
  },
  { source: `${openApi}, Session`, operation: vcd.signIn, answer: session },
  { source: `${openApi}, Session`, operation: vcd.signInProvider, answer: session },
  { source: `${openApi}, Session`, operation: vcd.getSession, answer: session },
  { source: `${openApi}, logout`, operation: vcd.signOut, answer: undefined },
  { source: 'API tokens, 10.3.1', operation: vcd.exchangeToken, request: apiToken, answer: exchanged },
  {
    source: 'API tokens, 10.3.1',
    operation: vcd.exchangeTokenProvider,
    request: apiToken,
    answer: exchanged,
  },
  {
    source: `${openApi}, AuditTrailEvent`,
    operation: vcd.getAuditTrail,
    query: {
      ...{ page: 1, pageSize: 128, sortDesc: 'timestamp' },
      filter: '(timestamp=gt=2024-05-14T09:00:00.000Z;timestamp=le=2024-05-14T09:10:00.000Z)',
    },
    answer: {
      ...{ resultTotal: 1, pageCount: 1, page: 1, pageSize: 128, associations: null },
      values: [
        {
          eventId: 'urn:vcloud:audit:0b6b1f0a-2c0b-4b1e-9a52-6d1f7c3c1a01',
          description: "User 'administrator' login failed",
          ...{ operatingOrg: org, user, actor: user, eventEntity: user },
          ...{ taskId: null, taskCellId: null, cellId: 'fd1e5f1c-0c3c-4f0d-9a52-6d1f7c3c1a01' },
          eventType: 'com/vmware/vcloud/event/session/login',
          ...{ serviceNamespace: 'com.vmware.vcloud', eventStatus: 'FAILURE' },
          ...{ timestamp: '2020-07-19T18:57:34.398+0000', external: false },
          additionalProperties: { 'currentContext.user.clientIpAddress': '192.0.2.7' },
        },
      ],
    },
  },
  {
    source: `${legacy}, TaskRecord`,
    operation: vcd.query,
    query: { type: 'task', page: 1, pageSize: 128, filter: '(status==running,status==queued)' },
    answer: {
      ...{ name: 'task', page: 1, pageSize: 128, total: 1, link: [] },
      record: [
        {
          ...{ _type: 'QueryResultTaskRecordType', href: `${server}/task/${taskId}`, name: 'vappDeploy' },
          ...{
            org: `${server}/org/debd63a0-6eae-11ea-8c7b-0050561776be`,
            orgName: 'acme',
            status: 'running',
          },
          ...{
            startDate: '2024-03-06T14:11:57.473+0200',
            endDate: null,
            progress: 40,
            ownerName: 'acmeadmin',
          },
          ...isTask,
        },
      ],
    },
  },
  {
    source: `${legacy}, AdminVMRecord`,
    operation: vcd.query,
    query: { type: 'adminVM', pageSize: 128, filter: 'isVAppTemplate==false' },
    answer: {
      ...{ name: 'adminVM', page: 1, pageSize: 128, total: 1 },
      record: [
        {
          ...{ _type: 'QueryResultAdminVMRecordType', href: `${server}/vApp/vm-${vmId}`, name: 'web01' },
          ...{ org: `${server}/org/debd63a0-6eae-11ea-8c7b-0050561776be`, status: 'POWERED_ON' },
          ...{ container: `${server}/vApp/vapp-${vAppId}`, containerName: 'shop', isVAppTemplate: false },
        },
      ],
    },
  },
  {
    source: `${legacy}, Task that runs and may be cancelled`,
    operation: vcd.getTask,
    answer: {
      ...{ ...task, status: 'running', error: null, result: null },
      link: [{ rel: 'task:cancel', href: `${server}/task/${taskId}/action/cancel` }],
    },
  },
  {
    source: `${legacy}, Task that failed`,
    operation: vcd.getTask,
    answer: {
      ...{ ...task, status: 'error', endTime: '2024-03-06T14:12:03.001+0200', progress: null, link: [] },
      error: {
        ...{ majorErrorCode: 500, minorErrorCode: 'INTERNAL_SERVER_ERROR', vendorSpecificErrorCode: null },
        message: '[ 5a6f ] Unable to deploy vApp "shop".',
        tenantError: { majorErrorCode: 400, minorErrorCode: 'BAD_REQUEST', message: 'Not enough memory.' },
        stackTrace: 'com.vmware.ssdc.util.LMException: …',
      },
    },
  },
  { source: `${legacy}, POST /task/{id}/action/cancel`, operation: vcd.cancelTask, answer: undefined },
];

export const counterExamples: CounterExample[] = [
  {
    source: 'API tokens, 10.3.1',
    operation: vcd.exchangeToken,
    why: 'an API token is exchanged and never registered from here',
    request: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', refresh_token: 'x' },
  },
  {
    source: `${openApi}, AuditTrailEvent`,
    operation: vcd.getAuditTrail,
    why: 'a list without its count says nothing of what is missing, and this is not even a list',
    answer: [],
  },
];
