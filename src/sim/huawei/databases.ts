import type { Subnet, Tag } from './entities.ts';

export interface DatabaseNode {
  id: string;
  name: string;
  status: string;
  role: string;
  ip: string;
  publicIp: string;
  spec: string;
  zone: string;
}

export interface DatabaseGroup {
  type: 'shard' | 'config' | 'mongos' | 'replica' | 'single';
  id: string;
  name: string;
  status: string;
  /** Gigabytes; mongos keep nothing. */
  volume: { size: number; used: number } | null;
  nodes: DatabaseNode[];
}

export interface Database {
  id: string;
  name: string;
  mode: 'Sharding' | 'ReplicaSet' | 'Single';
  status: string;
  type: 'DDS-Community' | 'DDS-Enhanced';
  version: string;
  engine: 'wiredTiger' | 'rocksDB';
  hasTls: boolean;
  subnet: Subnet;
  securityGroup: string;
  backup: { start_time: string; keep_days: number };
  payMode: '0' | '1';
  window: string;
  groups: DatabaseGroup[];
  actions: string[];
  tags: Tag[];
  created: number;
  updated: number;
  /** Whether its port and TLS are written as the newer pages have them: `"8635"` and 1. */
  isNewer: boolean;
}

export interface DatabaseJob {
  id: string;
  name: string;
  database: { id: string; name: string };
  status: 'Running' | 'Completed' | 'Failed';
  reason: string;
  created: number;
  /** How long it takes; Infinity for one that never ends. */
  takes: number;
  ended: number | null;
}
