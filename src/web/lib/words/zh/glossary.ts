import type { glossary as en } from '../en/glossary.ts';
import type { Words } from '../words.ts';

export const glossary: Words<typeof en> = {
  wheelhouse: 'Wheelhouse',
  vm: '虚拟机',
  vms: '虚拟机',
  console: '控制台',
  cluster: '集群',
  host: '主机',
  scope: '连接范围',
  task: '任务',
  RUNNING: '运行中',
  STOPPED: '已关机',
  SUSPENDED: '已暂停',
  UNKNOWN: '未知',
  DELETED: '已删除',
  viewer: '查看者',
  helpdesk: '服务台',
  operator: '操作员',
  admin: '管理员',
  /** Operations in words, by their names in the catalogue. */
  startVm: '开机',
  restartVm: '重启',
  shutdownVm: '关机',
  poweroffVm: '强制关机',
};
