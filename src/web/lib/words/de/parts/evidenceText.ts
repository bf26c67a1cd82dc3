import type { evidenceText as en } from '../../en/parts/evidenceText.ts';
import type { Words } from '../../words.ts';

export const evidenceText: Words<typeof en> = {
  facts: 'Maschine',
  state: 'Zustand',
  addresses: 'Adressen',
  os: 'System',
  place: 'Cluster und Host',
  id: 'Id',
  alerts: 'Warnungen',
  open: 'offen',
  over: 'vorbei',
  tasks: 'Aufgaben',
  done: 'Was hier getan wurde',
  people: 'Auf der Konsole',
  versions: 'Versionen',
  browser: 'Browser',
  links: 'Links',
};
