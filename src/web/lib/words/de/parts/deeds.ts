import type { deeds as english } from '../../en/parts/deeds.ts';
import type { Words } from '../../words.ts';

export const deeds: Words<typeof english> = {
  drs_batchStartJobs: 'Replikationsauftrag starten:',
  drs_batchStopJobs: 'Replikationsauftrag anhalten:',
  drs_batchRestoreTask: 'Replikationsauftrag fortsetzen:',
  drs_batchDeleteJobs: 'Replikationsauftrag beenden oder löschen:',
  rtc_createApp: 'SparkRTC-Anwendung anlegen:',
  rtc_enableApp: 'SparkRTC-Anwendung einschalten:',
  rtc_disableApp: 'SparkRTC-Anwendung ausschalten:',
  rtc_deleteApp: 'SparkRTC-Anwendung löschen:',
  rtc_putRecordRule: 'Aufzeichnungsregel setzen:',
  rtc_deleteRecordRule: 'Aufzeichnungsregel löschen:',
  rtc_changeRecordCallback: 'Aufzeichnungs-Rückruf ändern:',
  rtc_startStreamJob: 'Aufzeichnung beginnen:',
  rtc_stopStreamJob: 'Aufzeichnung anhalten:',
  rtc_authorizeBucket: 'Schreiben in Bucket erlauben:',
  live_createChannel: 'Live-Kanal anlegen:',
  live_setChannelState: 'Live-Kanal starten oder anhalten:',
  live_renameChannel: 'Live-Kanal umbenennen:',
  live_changeInput: 'Eingang des Live-Kanals ändern:',
  live_changeEndpoints: 'Pakete des Live-Kanals ändern:',
  live_changeRecording: 'Aufzeichnung des Live-Kanals ändern:',
  live_changeEncoders: 'Transkodierung des Live-Kanals ändern:',
  live_deleteChannel: 'Live-Kanal löschen:',
};
