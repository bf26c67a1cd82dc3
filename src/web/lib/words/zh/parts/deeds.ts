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
  live_createChannel: '创建直播频道',
  live_setChannelState: '启动或停止直播频道',
  live_renameChannel: '重命名直播频道',
  live_changeInput: '修改直播频道输入',
  live_changeEndpoints: '修改直播频道打包',
  live_changeRecording: '修改直播频道录制',
  live_changeEncoders: '修改直播频道转码',
  live_deleteChannel: '删除直播频道',
};
