import type { flow as english } from '../../en/parts/flow.ts';
import type { Words } from '../../words.ts';

export const flow: Words<typeof english> = {
  open: '待执行',
  sending: '正在执行',
  done: '已完成',
  blocked: '无法继续',
  doneSoFar: '已完成的部分',
  replaces: '{{what}}:列表将整体替换',
  stop: '完成当前请求后停止',
  stoppedAt: '停在:{{what}}',
  changedMeanwhile: '其他人刚刚修改了它',
  changedText: '本次请求没有执行。上方的计划已按当前状态重新生成,确认无误后可继续。',
  whatYouSaw: '您看到的',
  whatIsThere: '当前状态',
};
