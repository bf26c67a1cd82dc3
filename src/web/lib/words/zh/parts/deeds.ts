import type { deeds as english } from '../../en/parts/deeds.ts';
import type { Words } from '../../words.ts';

export const deeds: Words<typeof english> = {
  drs_batchStartJobs: '启动复制任务',
  drs_batchStopJobs: '暂停复制任务',
  drs_batchRestoreTask: '继续复制任务',
  drs_batchDeleteJobs: '结束或删除复制任务',
};
