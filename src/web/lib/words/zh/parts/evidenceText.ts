import type { evidenceText as en } from '../../en/parts/evidenceText.ts';
import type { Words } from '../../words.ts';

export const evidenceText: Words<typeof en> = {
  facts: '虚拟机',
  state: '状态',
  addresses: '地址',
  os: '系统',
  place: '集群与主机',
  id: 'ID',
  alerts: '告警',
  open: '未解决',
  over: '已结束',
  tasks: '任务',
  done: '在此执行的操作',
  people: '控制台上的人员',
  versions: '版本',
  browser: '浏览器',
  links: '链接',
};
