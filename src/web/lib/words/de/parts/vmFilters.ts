import type { vmFilters as en } from '../../en/parts/vmFilters.ts';
import type { Words } from '../../words.ts';

export const vmFilters: Words<typeof en> = {
  title: 'Weitere Filter',
  host: 'Host',
  label: 'Label',
  tools: 'VM-Tools',
  busy: 'Nur beschäftigte',
  bin: 'Nur Papierkorb',
  system: 'Nur Systemmaschinen',
  looking: 'Wird gesucht …',
  noneFound: 'Nichts gefunden',
  moreFound: 'Die ersten {{count}} stehen zur Wahl: Geben Sie mehr vom Namen ein.',
};
