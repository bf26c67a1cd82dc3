import type { vmFilters as en } from '../../en/parts/vmFilters.ts';
import type { Words } from '../../words.ts';

export const vmFilters: Words<typeof en> = {
  title: '更多筛选',
  host: '主机',
  label: '标签',
  tools: '虚拟机工具',
  busy: '仅忙碌的',
  bin: '仅回收站',
  system: '仅系统虚拟机',
  looking: '正在查找…',
  noneFound: '未找到',
  moreFound: '仅列出前 {{count}} 项，请输入更多字符。',
};
