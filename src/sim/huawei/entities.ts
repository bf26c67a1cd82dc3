// What a project of the simulated cloud consists of; the vendor's rows are made when they are read.

export interface Vpc {
  id: string;
  name: string;
  cidr: string;
  description: string;
  routes: { destination: string; nexthop: string }[];
  created: number;
}

export interface Subnet {
  /** The network's id, which is the v1 subnet's id too. */
  id: string;
  neutronId: string;
  name: string;
  cidr: string;
  gateway: string;
  zone: string;
  vpc: Vpc;
  created: number;
}

export interface SecurityGroup {
  id: string;
  name: string;
  description: string;
  rules: GroupRule[];
}

/** What is null does not narrow: no protocol is every protocol. */
export interface GroupRule {
  id: string;
  direction: 'ingress' | 'egress';
  ethertype: 'IPv4' | 'IPv6';
  protocol: string | null;
  port_range_min: number | null;
  port_range_max: number | null;
  remote_ip_prefix: string | null;
  remote_group_id: string | null;
}

export interface Pair {
  ip_address: string;
  mac_address?: string;
}

export interface Port {
  id: string;
  name: string;
  status: 'ACTIVE' | 'BUILD' | 'DOWN';
  subnet: Subnet;
  ip: string;
  mac: string;
  /** The server it is a NIC of, else ''. */
  device: string;
  owner: string;
  groups: string[];
  pairs: Pair[];
  isPrimary: boolean;
  created: number;
  updated: number;
}

export interface Server {
  id: string;
  name: string;
  status: 'ACTIVE' | 'SHUTOFF';
  vpc: Vpc;
  zone: string;
  flavor: { id: string; vcpus: number; gigabytes: number };
  image: string;
  created: number;
}

export interface Eip {
  id: string;
  address: string;
  port: Port | null;
  bandwidth: number; // Mbit/s
  created: number;
}

export interface Mapping {
  client_port: number;
  server_port: number;
  protocol: string;
}
export interface Tag {
  key: string;
  value: string;
}
export interface Problem {
  code: string;
  message: string;
}

export interface Connection {
  id: string; // of the endpoint
  /** Its digits: the largest are past what a number holds. */
  marker: string;
  domain: string;
  status: 'pendingAcceptance' | 'creating' | 'accepted' | 'rejected' | 'failed' | 'deleting';
  /** Where the endpoint is, if it is in this project. */
  subnet: Subnet | null;
  ip: string;
  created: number;
  updated: number;
}

export interface EndpointService {
  id: string;
  portId: string;
  vpcId: string;
  /** As it was given; the stored name has region and id around it. */
  name: string;
  serverType: string;
  approval: boolean;
  status: 'creating' | 'available' | 'failed' | 'deleting';
  problems: Problem[];
  ports: Mapping[];
  tcpProxy: string;
  tags: Tag[];
  description: string;
  connections: Connection[];
  permissions: { id: string; permission: string; created: number }[];
  created: number;
  updated: number;
}
