import type { glossary as en } from '../en/glossary.ts';
import type { Words } from '../words.ts';

export const glossary: Words<typeof en> = {
  wheelhouse: 'Wheelhouse',
  vm: 'Virtuelle Maschine',
  vms: 'Virtuelle Maschinen',
  console: 'Konsole',
  cluster: 'Cluster',
  host: 'Host',
  scope: 'Umgebung',
  task: 'Aufgabe',
  RUNNING: 'Läuft',
  STOPPED: 'Ausgeschaltet',
  SUSPENDED: 'Angehalten',
  UNKNOWN: 'Unbekannt',
  DELETED: 'Gelöscht',
  viewer: 'Betrachter',
  helpdesk: 'Helpdesk',
  operator: 'Bediener',
  admin: 'Administrator',
  /** Operations in words, by their names in the catalogue. */
  startVm: 'Starten',
  restartVm: 'Neu starten',
  shutdownVm: 'Herunterfahren',
  poweroffVm: 'Ausschalten',
};
