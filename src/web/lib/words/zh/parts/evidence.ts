import type { evidence as en } from '../../en/parts/evidence.ts';
import type { Words } from '../../words.ts';

export const evidence: Words<typeof en> = {
  evidence: '工单材料',
  text: '画面、该虚拟机最近的任务与告警、在此执行的操作、版本和链接：打包为一个文件，或作为文本粘贴。绝不包含输入的内容。',
  withPicture: '包含当前画面',
  pictureWarning: '画面会显示屏幕上的一切：转发前请先查看。',
  download: '下载 zip',
  copy: '复制为文本',
  copied: '已复制，请粘贴到工单中。',
  copyFailed: '浏览器不允许复制。请改为下载 zip。',
  saved: '已保存 {{file}}',
  note: '备注',
  noteHelp: '显示在最上方。',
  failed: '无法汇总材料。',
};
