/** What is done to the parts of the services, by the operation of the contract, `_` for the dot: for the tray and the audit trail. */
export const deeds = {
  drs_batchStartJobs: 'Start replication job',
  drs_batchStopJobs: 'Pause replication job',
  drs_batchRestoreTask: 'Go on with replication job',
  drs_batchDeleteJobs: 'End or delete replication job',
} as const;
