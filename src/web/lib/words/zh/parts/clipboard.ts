import type { clipboard as en } from '../../en/parts/clipboard.ts';
import type { Words } from '../../words.ts';

export const clipboard: Words<typeof en> = {
  clipboard: '剪贴板',
  toGuest: '发送到虚拟机剪贴板的文本',
  fromGuest: '来自虚拟机剪贴板',
  send: '发送到虚拟机',
  clear: '清空',
  copy: '复制全部',
  sent: '已将 {{size}} 发送到虚拟机剪贴板',
  empty: '没有可发送的内容。',
  tooLong: '内容为 {{size}}，虚拟机最多接受 {{most}}。未发送任何内容。',
  notLatin: '此虚拟机的服务器只接受西欧字符。请改用“输入文本”。',
  shownInPart: '共 {{size}}，仅显示开头部分。',
  received: '{{size}}，{{time}}',
  receivedInPart: '{{size}}，{{time}}；仅显示开头部分。',
  nothingFromGuest: '虚拟机尚未在其剪贴板中放入文本。',
  needsAgent: '需要虚拟机中运行剪贴板代理。两个方向都不会自动复制。',
};
