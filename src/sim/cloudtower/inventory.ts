import type { Vm } from './entities.ts';

// What a mid-sized company runs: which machines, whose they are, and what is in them.

type Os = 'linux' | 'windows' | 'appliance';
export interface Kind {
  name: string; // numbered: `web` becomes web-01
  os: Os;
  department: string;
  description: string;
  vcpu: number;
  gigabytes: number;
  /** How many of a hundred machines are of this kind. */
  share: number;
}

const kind = (
  name: string,
  os: Os,
  department: string,
  description: string,
  vcpu: number,
  gigabytes: number,
  share: number,
): Kind => ({ name, os, department, description, vcpu, gigabytes, share });

export const kinds: [Kind, ...Kind[]] = [
  kind('web', 'linux', 'shop', 'Shop front end behind the load balancer', 4, 8, 12),
  kind('api', 'linux', 'shop', 'Order and catalogue service', 4, 8, 8),
  kind('db-prod', 'linux', 'platform', 'PostgreSQL, production', 16, 64, 5),
  kind('db-test', 'linux', 'platform', 'PostgreSQL, refreshed from production every Sunday', 8, 32, 4),
  kind('win-rds', 'windows', 'workplace', 'Remote desktop session host', 8, 32, 8),
  kind('win-dc', 'windows', 'workplace', 'Domain controller', 4, 8, 2),
  kind('win-file', 'windows', 'workplace', 'File server', 4, 16, 3),
  kind('mail', 'linux', 'workplace', 'Mail relay', 4, 16, 3),
  kind('ci-runner', 'linux', 'engineering', 'Build agent, rebuilt weekly', 8, 16, 10),
  kind('git', 'linux', 'engineering', 'Source control', 8, 32, 2),
  kind('k8s-worker', 'linux', 'platform', 'Kubernetes worker', 16, 64, 9),
  kind('k8s-control', 'linux', 'platform', 'Kubernetes control plane', 4, 16, 3),
  kind('erp-app', 'windows', 'finance', 'ERP application server', 8, 32, 4),
  kind('erp-sql', 'windows', 'finance', 'ERP database, SQL Server', 16, 128, 2),
  kind('sap-hana', 'linux', 'finance', 'In-memory database, sized for the large hosts', 32, 768, 1),
  kind('log', 'linux', 'platform', 'Log collector', 8, 32, 4),
  kind('metrics', 'linux', 'platform', 'Monitoring', 4, 16, 3),
  kind('vdi-hr', 'windows', 'hr', 'Virtual desktop', 4, 8, 6),
  kind('vdi-sales', 'windows', 'sales', 'Virtual desktop', 4, 8, 6),
  kind('lab', 'linux', 'research', '', 4, 8, 4),
  kind('fw', 'appliance', 'network', 'Virtual firewall, vendor appliance', 4, 4, 1),
];

export const systemsOf: Record<Os, [string, ...string[]]> = {
  linux: [
    'CentOS Linux 7 (Core)',
    'Rocky Linux 9.4 (Blue Onyx)',
    'Ubuntu 22.04.4 LTS',
    'Ubuntu 24.04.1 LTS',
    'Debian GNU/Linux 12 (bookworm)',
    'openEuler 22.03 (LTS-SP3)',
  ],
  windows: ['Microsoft Windows Server 2019', 'Microsoft Windows Server 2022', 'Microsoft Windows 11'],
  appliance: ['Other'],
};

export const guestOf: Record<Os, Vm['guest']> = { linux: 'LINUX', windows: 'WINDOWS', appliance: 'UNKNOWN' };
export const environments: [string, ...string[]] = ['prod', 'prod', 'prod', 'test', 'staging'];
