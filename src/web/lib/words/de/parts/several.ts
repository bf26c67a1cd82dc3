import type { several as en } from '../../en/parts/several.ts';
import type { Words } from '../../words.ts';

export const several: Words<typeof en> = {
  consoles: '{{count}} Konsolen',
  which: 'Welche Konsolen gezeigt werden',
  all: 'Alle nebeneinander',
  back: 'Zurück zu den virtuellen Maschinen',
  none: 'Es wurde keine Konsole verlangt',
  noneText: 'Wählen Sie in der Liste laufende Maschinen aus und dann „Konsolen“.',
  consoleOf: 'Konsole von {{name}}',
  gone: 'Diese virtuelle Maschine gibt es nicht',
};
