import type { form as english } from '../../en/parts/form.ts';
import type { Words } from '../../words.ts';

export const form: Words<typeof english> = {
  missing: '此项必填。',
  tooShort: '至少 {{limit}} 个字符。',
  tooLong: '最多 {{limit}} 个字符。',
  tooSmall: '不能小于 {{limit}}。',
  tooBig: '不能大于 {{limit}}。',
  tooFew: '至少 {{limit}} 项。',
  tooMany: '最多 {{limit}} 项。',
  noNumber: '请输入整数。',
  notOffered: '不在可选范围内。',
  wrong: '此项内容不符合要求。',
  duplicateMapping: '端口映射重复。',
  duplicateKey: '键重复。',
  characters: '包含不允许的字符。',
  edgeSpace: '首尾不能是空格。',

  loading: '正在加载…',
  noOptions: '没有匹配项',
  countOf: '{{count}} 项,最多 {{most}} 项',
  clientPort: '终端节点端口',
  serverPort: '服务端口',
  addMapping: '添加端口映射',
  removeMapping: '移除第 {{row}} 条映射',
  tagKey: '键',
  tagValue: '值',
  addTag: '添加标签',
  removeTag: '移除第 {{row}} 个标签',

  call: '将发送的请求',
  copyCurl: '复制为 cURL',
  kept: '保留:',
  added: '新增:',
  removed: '移除:',
  emptyList: '空',
};
