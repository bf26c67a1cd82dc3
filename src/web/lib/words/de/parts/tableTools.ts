import type { tableTools as en } from '../../en/parts/tableTools.ts';
import type { Words } from '../../words.ts';

export const tableTools: Words<typeof en> = {
  columnsTitle: 'Spalten',
  columnsHint: 'Breite: den Rand eines Spaltenkopfs ziehen oder auf ihm Umschalt mit ← oder → drücken.',
  columnsReset: 'Wie zu Beginn',
  moveUp: '{{column}} nach vorn',
  moveDown: '{{column}} nach hinten',
  density: 'Zeilen',
  comfortable: 'Bequem',
  compact: 'Dicht',
  viewsTitle: 'Ihre Ansichten',
  viewsNone: 'Eine Ansicht bewahrt Suche, Filter, Reihenfolge und Spalten unter einem Namen auf.',
  viewName: 'Name der Ansicht',
  viewKeeps: 'Bewahrt die Liste so auf, wie sie jetzt ist.',
  viewSave: 'Speichern',
  nameTaken: 'Eine Ansicht dieses Namens haben Sie schon.',
  viewCopy: 'Adresse von {{name}} kopieren',
  viewUpdate: '{{name}} soll aufbewahren, was jetzt gezeigt wird',
  viewRemove: '{{name}} löschen',
  csvTitle: 'Als CSV exportieren',
  csvText_one: 'Die eine passende Zeile mit allen Spalten. Der Export wird festgehalten.',
  csvText_other:
    'Alle {{count}} passenden Zeilen, auch die nicht sichtbaren, mit allen Spalten. Der Export wird festgehalten.',
  csvWalking: '{{rows}} von {{total}} Zeilen',
  csvDone_one: 'Eine Zeile wurde exportiert.',
  csvDone_other: '{{count}} Zeilen wurden exportiert.',
  csvStart: 'Exportieren',
  csvBy: 'Exportiert von',
  csvAt: 'Exportiert am',
  csvScopes: 'Umgebungen',
  csvFilter: 'Filter',
};
