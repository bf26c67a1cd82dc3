import type { services as en } from '../../en/parts/services.ts';
import type { Words } from '../../words.ts';

export const services: Words<typeof en> = {
  services: 'Dienste',
  servicesText:
    'Was sonst in der Huawei Cloud läuft. Jeder Teil umfasst alle Regionen, die Sie sehen dürfen.',
  bareMetal: 'Bare Metal',
  bareMetalText:
    'Physische Server (BMS): mit den passenden Datenträgern bestellen, starten, anhalten, neu starten.',
  replication: 'Replikation',
  replicationText:
    'Replikationsaufträge (DRS) zwischen Datenbanken: Fortschritt, Rückstand, starten und pausieren.',
  registries: 'Registries',
  registriesText:
    'Microservices (CSE) und ihre Instanzen: wer registriert ist, wer gesund ist, wessen Frist abläuft.',
  environments: 'App-Umgebungen',
  environmentsText: 'Umgebungen (ServiceStage), woraus sie bestehen und welche Anwendungen darin laufen.',
  rooms: 'Echtzeit-Räume',
  roomsText: 'Anwendungen für Anrufe und Besprechungen (SparkRTC): was aufgezeichnet wird und wohin.',
  live: 'Live-Kanäle',
  liveText: 'Live-Kanäle (OTT): Quellen, Kodierungen und Pakete; starten und anhalten.',
  media: 'Medien',
  mediaText: 'Mediendateien (VOD): große in Teilen hochladen, die eine verlorene Verbindung überstehen.',
  region: 'Region',
  allRegions: 'Alle Regionen',
  noRegion: 'Keine Region der Huawei Cloud',
  noRegionText: 'Hier steht etwas, sobald eine Huawei-Cloud-Umgebung eingerichtet ist und Sie Zugriff haben.',
  unknownRegion: 'Diese Region gibt es nicht, oder Sie dürfen sie nicht sehen',
  whyRole: 'Dafür ist die Rolle {{role}} nötig. Wer Wheelhouse verwaltet, kann sie geben.',
};
