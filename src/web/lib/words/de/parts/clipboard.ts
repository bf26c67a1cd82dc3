import type { clipboard as en } from '../../en/parts/clipboard.ts';
import type { Words } from '../../words.ts';

export const clipboard: Words<typeof en> = {
  clipboard: 'Zwischenablage',
  toGuest: 'Für die Zwischenablage des Gastes',
  fromGuest: 'Aus der Zwischenablage des Gastes',
  send: 'An den Gast senden',
  clear: 'Leeren',
  copy: 'Alles kopieren',
  sent: '{{size}} an die Zwischenablage des Gastes gesendet',
  empty: 'Es gibt nichts zu senden.',
  tooLong: 'Das sind {{size}}; ein Gast nimmt höchstens {{most}}. Es wurde nichts gesendet.',
  notLatin: 'Der Server dieses Gastes nimmt nur westeuropäische Zeichen. Nehmen Sie dafür „Text tippen“.',
  shownInPart: 'Insgesamt {{size}}; nur der Anfang wird gezeigt.',
  received: '{{size}}, um {{time}}',
  receivedInPart: '{{size}}, um {{time}}; nur der Anfang wird gezeigt.',
  nothingFromGuest: 'Der Gast hat noch keinen Text in seine Zwischenablage gelegt.',
  needsAgent:
    'Geht, wo im Gast ein Dienst für die Zwischenablage läuft. In keiner Richtung wird von selbst kopiert.',
};
