/** What is done to the parts of the services, by the operation of the contract, `_` for the dot: for the tray and the audit trail. */
export const deeds = {
  drs_batchStartJobs: 'Start replication job',
  drs_batchStopJobs: 'Pause replication job',
  drs_batchRestoreTask: 'Go on with replication job',
  drs_batchDeleteJobs: 'End or delete replication job',
  rtc_createApp: 'Create SparkRTC application',
  rtc_enableApp: 'Switch on SparkRTC application',
  rtc_disableApp: 'Switch off SparkRTC application',
  rtc_deleteApp: 'Delete SparkRTC application',
  rtc_putRecordRule: 'Set record rule',
  rtc_deleteRecordRule: 'Delete record rule',
  rtc_changeRecordCallback: 'Change record callback',
  rtc_startStreamJob: 'Start recording',
  rtc_stopStreamJob: 'Stop recording',
  rtc_authorizeBucket: 'Allow writing into bucket',
} as const;
