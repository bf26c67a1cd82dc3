// A CloudTower as fast as it can be: fixed answers, so that what is measured is what stands in front of it.
import { createServer } from 'node:http';

const vm = (n) => ({
  id: `vm${n}`,
  local_id: `5a1e6c1e-7d0a-4f0e-9f2b-0c2f6b0d${1000 + n}`,
  name: `web-${n}`,
  description: 'front end',
  status: 'RUNNING',
  vcpu: 4,
  cpu: { cores: 4, sockets: 1 },
  cpu_model: 'cluster_default',
  memory: 8589934592,
  ips: `10.0.4.${n}`,
  node_ip: '10.0.0.11',
  cluster: { id: 'cl1', name: 'prod-a' },
  host: { id: 'h1', name: 'node-11', management_ip: '10.0.0.11' },
  os: 'Linux',
  guest_os_type: 'LINUX',
  hostname: `web-${n}`,
  vm_tools_status: 'RUNNING',
  cpu_usage: 12.4,
  memory_usage: 61,
  provisioned_size: 1e11,
  used_size: 4e10,
  labels: [{ id: 'l1', key: 'env', value: 'prod' }],
  vm_disks: [{ id: 'd1' }],
  vm_nics: [{ id: 'n1' }],
  firmware: 'BIOS',
  clock_offset: 'UTC',
  ha: true,
  protected: false,
  in_recycle_bin: false,
  internal: false,
  nested_virtualization: false,
  win_opt: false,
  local_created_at: '2026-03-01T08:00:00.000Z',
  last_shutdown_time: null,
  entityAsyncStatus: null,
});
const all = Array.from({ length: 22 }, (_, n) => vm(n)); // about 20 KB
const list = JSON.stringify(all);
const triple = {
  raw_token: '1a2bc3d4567e89f0a1b2c3d4e5f6a7b8',
  token: 'MTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=',
  vm_uuid: '00000000-0000-0000-0000-000000000000',
  cluster_ip: '127.0.0.1',
  host_ip: '127.0.0.1',
};
const answers = {
  '/v2/api/login': JSON.stringify({ task_id: null, data: { token: 'the-token-of-the-tower' } }),
  '/v2/api/get-version': '"4.6.0"',
  '/v2/api/get-vms-connection': JSON.stringify({ aggregate: { count: all.length } }),
  '/api': JSON.stringify({ data: { vnc: triple } }),
};
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const one = /"id":"(vm\d+)"/.exec(body)?.[1];
    const answer =
      one && request.url === '/v2/api/get-vms' ? JSON.stringify(all.filter(({ id }) => id === one)) : list;
    response.setHeader('content-type', 'application/json');
    response.end(answers[request.url] ?? answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(String(server.address().port)));
