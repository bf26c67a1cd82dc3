import type { typing as en } from '../../en/parts/typing.ts';
import type { Words } from '../../words.ts';

export const typing: Words<typeof en> = {
  typeText: 'Text tippen',
  text: 'Text, der in die virtuelle Maschine getippt wird',
  secret: 'Geheim',
  secretText: 'Geheimnis, das in die virtuelle Maschine getippt wird',
  secretHelp: 'Wird einmal getippt und nirgends aufbewahrt; das Auditprotokoll hält die Länge fest.',
  preview: 'Was getippt wird',
  unmakeable: 'Mit dieser Belegung nicht zu tippen: {{characters}}',
  secretUnmakeable_one: '{{count}} Zeichen des Geheimnisses ist mit dieser Belegung nicht zu tippen.',
  secretUnmakeable_other: '{{count}} Zeichen des Geheimnisses sind mit dieser Belegung nicht zu tippen.',
  layout: 'Tastaturbelegung',
  layout_us: 'Englisch (USA)',
  layout_uk: 'Englisch (Großbritannien)',
  layout_de: 'Deutsch',
  layout_fr: 'Französisch',
  layout_es: 'Spanisch',
  layout_jp: 'Japanisch',
  layout_cn: 'Chinesisch',
  os: 'System des Gasts',
  newlineAs: 'Neue Zeile',
  newline_enter: 'Enter',
  newline_space: 'Leerzeichen',
  rate: 'Tasten pro Sekunde',
  type: 'Tippen',
  stop: 'Anhalten',
  continueHere: 'Hier weitertippen',
  progress: 'Es wird getippt',
  typedOf: '{{typed}} von {{count}} getippt',
  guestLags: 'wartet auf die virtuelle Maschine',
  over_done: 'Alle {{count}} Zeichen wurden getippt.',
  over_stopped: 'Nach {{typed}} von {{count}} Zeichen angehalten. Der Rest steht im Feld.',
  over_cut:
    'Die Konsole brach nach {{typed}} von {{count}} Zeichen ab; die letzten sind vielleicht nicht angekommen. Sehen Sie auf den Bildschirm, berichtigen Sie das Feld und tippen Sie dann weiter.',
  over_secret_done: 'Das Geheimnis wurde getippt.',
  over_secret_stopped:
    'Nach {{typed}} von {{count}} Zeichen angehalten. Das Geheimnis wurde nicht aufbewahrt.',
  over_secret_cut:
    'Die Konsole brach nach {{typed}} von {{count}} Zeichen ab. Das Geheimnis wurde nicht aufbewahrt: Löschen Sie, was ankam, und geben Sie es neu ein.',
};
