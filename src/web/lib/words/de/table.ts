import type { table as en } from '../en/table.ts';
import type { Words } from '../words.ts';

export const table: Words<typeof en> = {
  counting: 'Wird gezählt …',
  asOf: 'Stand: vor {{duration}}',
  asOfNow: 'Stand: jetzt',
  updates_one: '{{count}} Änderung',
  updates_other: '{{count}} Änderungen',
  updatesHint: 'Die Zeilen halten still, solange Sie bei ihnen sind. Änderungen anzeigen.',
  rowIsGone: 'Nicht mehr in dieser Liste',
  awaited: 'Noch keine Antwort von {{scopes}}.',
  select: '{{name}} auswählen',
  selectAll: 'Alle auswählen',
  selected_one: '{{count}} ausgewählt',
  selected_other: '{{count}} ausgewählt',
  selectedFirst: 'nur die ersten {{count}} lassen sich zugleich auswählen',
  pruned_one: '{{count}} passt nicht mehr und ist nicht mehr ausgewählt',
  pruned_other: '{{count}} passen nicht mehr und sind nicht mehr ausgewählt',
  views: 'Ansichten',
  columns: 'Spalten',
  export: 'Liste exportieren',
  headHint: 'Umschalt mit links oder rechts ändert die Breite der Spalte, Alt und Umschalt ihren Platz.',
};
