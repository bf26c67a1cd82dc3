import type { table as en } from '../en/table.ts';
import type { Words } from '../words.ts';

export const table: Words<typeof en> = {
  counting: '正在统计…',
  asOf: '{{duration}}前更新',
  asOfNow: '刚刚更新',
  updates_other: '{{count}} 处更新',
  updatesHint: '您停留在列表上时，各行保持不动。点击显示变化。',
  rowIsGone: '已不在此列表中',
  awaited: '仍在等待：{{scopes}}。',
  select: '选择 {{name}}',
  selectAll: '全选',
  selected_other: '已选 {{count}} 项',
  selectedFirst: '一次最多选择前 {{count}} 项',
  pruned_other: '{{count}} 项不再符合条件，已取消选择',
  views: '视图',
  columns: '列',
  export: '导出列表',
  headHint: 'Shift 加左右键调整列宽，Alt 加 Shift 加左右键调整列的位置。',
};
