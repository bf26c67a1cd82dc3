import type { several as en } from '../../en/parts/several.ts';
import type { Words } from '../../words.ts';

export const several: Words<typeof en> = {
  consoles: '{{count}} 个控制台',
  which: '显示哪些控制台',
  all: '全部并排',
  back: '返回虚拟机列表',
  none: '未指定任何控制台',
  noneText: '请在列表中选择正在运行的虚拟机，然后点击“控制台”。',
  consoleOf: '{{name}} 的控制台',
  gone: '没有这台虚拟机',
};
