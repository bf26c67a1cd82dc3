// What a simulated Cloud Director consists of; the vendor's rows and messages are made when they are read or sent.

export interface Org {
  id: string;
  name: string;
  displayName: string;
}
export interface User {
  id: string;
  name: string;
  org: Org;
  role: string;
}

/** Anything that an event can be about. */
export interface Thing {
  id: string;
  kind: 'vm' | 'vapp' | 'vdc' | 'network' | 'catalog' | 'user';
  name: string;
  org: Org;
}
export interface VApp extends Thing {
  kind: 'vapp';
}
export interface Vm extends Thing {
  kind: 'vm';
  vApp: VApp;
  isOn: boolean;
  cpus: number;
  gigabytes: number;
}

export const over = new Set(['success', 'error', 'aborted', 'canceled']);
export interface Task {
  id: string;
  operationName: string; // vappDeploy
  words: string; // Starting Virtual Machine
  owner: Thing;
  user: User;
  org: Org;
  status: 'queued' | 'preRunning' | 'running' | 'success' | 'error' | 'aborted' | 'canceled';
  progress: number | null;
  began: number;
  ended: number | null;
  isCancelWanted: boolean;
  error: { message: string; forTenants: string } | null;
}

export interface Event {
  id: string;
  /** `vm/deploy`: what comes behind com/vmware/vcloud/event/. */
  type: string;
  at: number;
  isSuccess: boolean;
  user: User;
  org: Org;
  /** By name as well, because the thing may be gone when somebody asks. */
  entity: { urn: string; name: string };
  task: Task | null;
}

export const urn = (kind: string, id: string) => `urn:vcloud:${kind}:${id}`;
export const urnOf = ({ kind, id }: Thing) => urn(kind, id);
export const isSystem = ({ name }: Org) => name === 'System';
