import type { CounterExample, Example } from '../example.ts';
import { iam } from './iam.ts';

const walkThroughs = 'https://support.huaweicloud.com (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-iam';

const user = { name: 'username', password: 'password', domain: { name: 'domainname' } };
const identity = { methods: ['password'], password: { user } };
const domain = { id: 'd78cbac186b744899480f25bd022f468', name: 'IAMDomain' };
const signedIn = { domain, id: '7116d09f88fa41908676fdd4b039e95b', name: 'IAMUser' };

const project = {
  ...{ id: '9041929bcc6e4bfe85add4e7b96ffdd7', name: 'region', enabled: true, is_domain: false },
  ...{ parent_id: '398998b5392f4150ad48fe456d6de4f1', domain_id: '398998b5392f4150ad48fe456d6de4f1' },
  description: '',
  links: { self: 'www.example.com/v3/projects/9041929bcc6e4bfe85add4e7b96ffdd7' },
};

export const examples: Example[] = [
  {
    source: `${walkThroughs}, 媒体直播: a token of a project`,
    operation: iam.createToken,
    request: { auth: { identity, scope: { project: { name: 'projectname' } } } },
  },
  {
    source: `${walkThroughs}, SparkRTC: a token of the account, its comments taken out`,
    operation: iam.createToken,
    request: { auth: { identity, scope: { domain: { name: 'domainname' } } } },
  },
  {
    source: `${reference}/iam_30_0001.html`,
    operation: iam.createToken,
    answer: {
      token: {
        ...{ catalog: [], methods: ['password'], roles: [{ name: 'te_admin', id: '0' }] },
        ...{ expires_at: '2020-01-04T09:05:22.701000Z', issued_at: '2020-01-03T09:05:22.701000Z' },
        project: { domain, id: 'aa2d97d7e62c4b7da3ffdfc11551f878', name: 'cn-north-1' },
        user: { ...signedIn, password_expires_at: '' },
      },
    },
  },
  {
    source: `${reference}/iam_30_0001.html, of the account`,
    operation: iam.createToken,
    answer: {
      token: {
        ...{ methods: ['password'], roles: [{ name: 'te_admin', id: '0' }], domain },
        ...{ expires_at: '2020-01-04T09:08:49.965000Z', issued_at: '2020-01-03T09:08:49.965000Z' },
        user: { ...signedIn, password_expires_at: '' },
      },
    },
  },
  {
    source: 'https://docs.otc.t-systems.com/en-us/api/iam/en-us_topic_0057845558.html',
    operation: iam.listProjects,
    answer: {
      links: { self: 'www.example.com/v3/auth/projects', previous: null, next: null },
      projects: [project],
    },
  },
  {
    source: `${reference}/iam_07_0001.html`,
    operation: iam.listDomains,
    answer: {
      links: { self: 'https://iam.myhuaweicloud.com/v3/auth/domains' },
      domains: [{ ...domain, enabled: true, description: '', links: { self: '…' } }],
    },
  },
  {
    source: `${reference}/iam_15_0003.html`,
    operation: iam.showVersion,
    answer: {
      version: {
        'media-types': [{ type: 'application/vnd.openstack.identity-v3+json', base: 'application/json' }],
        links: [{ rel: 'self', href: 'https://iam.myhuaweicloud.com/v3/' }],
        ...{ id: 'v3.6', updated: '2016-04-04T00:00:00Z', status: 'stable' },
      },
    },
  },
];

export const counterExamples: CounterExample[] = [
  {
    source: reference,
    operation: iam.createToken,
    why: 'of a project and of the account at once, IAM would silently take the project',
    request: {
      auth: { identity, scope: { project: { name: 'projectname' }, domain: { name: 'domainname' } } },
    },
  },
];
