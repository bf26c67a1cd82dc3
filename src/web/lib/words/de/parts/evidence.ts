import type { evidence as en } from '../../en/parts/evidence.ts';
import type { Words } from '../../words.ts';

export const evidence: Words<typeof en> = {
  evidence: 'Für das Ticket',
  text: 'Das Bild, die letzten Aufgaben und Warnungen der Maschine, was hier getan wurde, Versionen und Links: als eine Datei oder als Text zum Einfügen. Getipptes ist nie dabei.',
  withPicture: 'Mit dem Bild, wie es jetzt ist',
  pictureWarning: 'Es zeigt, was auf dem Bildschirm steht: Sehen Sie es an, bevor Sie es weitergeben.',
  download: 'Zip herunterladen',
  copy: 'Als Text kopieren',
  copied: 'Kopiert. Fügen Sie es ins Ticket ein.',
  copyFailed: 'Der Browser ließ es nicht kopieren. Laden Sie stattdessen das Zip herunter.',
  saved: '{{file}} ist gespeichert',
  note: 'Notiz',
  noteHelp: 'Steht ganz oben.',
  failed: 'Die Unterlagen ließen sich nicht zusammenstellen.',
};
