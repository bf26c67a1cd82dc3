import type { deeds as english } from '../../en/parts/deeds.ts';
import type { Words } from '../../words.ts';

export const deeds: Words<typeof english> = {
  drs_batchStartJobs: '启动复制任务',
  drs_batchStopJobs: '暂停复制任务',
  drs_batchRestoreTask: '继续复制任务',
  drs_batchDeleteJobs: '结束或删除复制任务',
  rtc_createApp: '创建 SparkRTC 应用',
  rtc_enableApp: '启用 SparkRTC 应用',
  rtc_disableApp: '停用 SparkRTC 应用',
  rtc_deleteApp: '删除 SparkRTC 应用',
  rtc_putRecordRule: '设置录制规则',
  rtc_deleteRecordRule: '删除录制规则',
  rtc_changeRecordCallback: '修改录制回调',
  rtc_startStreamJob: '开始录制',
  rtc_stopStreamJob: '停止录制',
  rtc_authorizeBucket: '授权写入桶',
};
