/** The parts of the Services page; `…Text`: what one does there. */
export const services = {
  services: 'Services',
  servicesText: 'What else runs on Huawei Cloud. Every part covers all regions you may see.',
  bareMetal: 'Bare metal',
  bareMetalText: 'Physical servers (BMS): order them with the right disks, start, stop and restart them.',
  replication: 'Replication',
  replicationText:
    'Replication jobs (DRS) between databases: how far they are, how far behind, start and pause.',
  registries: 'Registries',
  registriesText:
    'Microservices (CSE) and their instances: who is registered, who is healthy, whose lease ends.',
  environments: 'Environments',
  environmentsText: 'Environments (ServiceStage), what they are made of, and the applications in them.',
  rooms: 'Real-time rooms',
  roomsText: 'Applications for calls and meetings (SparkRTC), what is recorded of them, and where it goes.',
  live: 'Live channels',
  liveText: 'Live channels (Live OTT): their sources, encodings and packages; start and stop them.',
  media: 'Media',
  mediaText: 'Media files (VOD): upload large ones in parts that survive a lost connection.',
  region: 'Region',
  allRegions: 'All regions',
  noRegion: 'No region of Huawei Cloud',
  noRegionText: 'This is here once a scope of Huawei Cloud is configured and granted to you.',
  unknownRegion: 'There is no such region, or you may not see it',
  whyRole: 'This needs the role {{role}}. Whoever administers Wheelhouse can grant it.',
} as const;
