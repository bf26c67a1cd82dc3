import type { failures as en } from '../en/failures.ts';
import type { Words } from '../words.ts';

export const failures: Words<typeof en> = {
  unauthenticatedTitle: 'Sie sind abgemeldet',
  unauthenticatedHelp: 'Melden Sie sich wieder an, dann geht es an derselben Stelle weiter.',
  forbiddenTitle: 'Das dürfen Sie hier nicht',
  forbiddenHelp: 'Ihre Rolle lässt das nicht zu. Ändern kann das jemand mit Administratorrechten.',
  notFoundTitle: 'Nicht gefunden',
  notFoundHelp:
    'Vielleicht wurde es gelöscht oder umbenannt, oder es liegt außerhalb dessen, was Sie sehen dürfen.',
  conflictTitle: 'Inzwischen hat sich etwas geändert',
  conflictHelp: 'Es wurde nichts ausgeführt. Sehen Sie sich den aktuellen Stand an und entscheiden Sie neu.',
  invalidTitle: 'Das wurde nicht angenommen',
  invalidHelp: 'Bitte prüfen Sie die Eingaben.',
  rateLimitedTitle: 'Zu viele Anfragen',
  rateLimitedHelp: 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  internalTitle: 'In Wheelhouse ist ein Fehler aufgetreten',
  internalHelp:
    'Versuchen Sie es noch einmal. Bleibt der Fehler bestehen, geben Sie die Anfragenummer an die Betreuer von Wheelhouse weiter.',
  driftTitle: 'Die Antwort war nicht lesbar',
  driftHelp:
    'Der Hersteller hat anders geantwortet als erwartet, vielleicht nach einem Update. Geben Sie die Anfragenummer an die Betreuer von Wheelhouse weiter.',
  unavailableTitle: 'Nicht erreichbar',
  unavailableHelp:
    'Die Aktion kann trotzdem gewirkt haben. Prüfen Sie den Stand, bevor Sie es erneut versuchen.',
  timeoutTitle: 'Keine rechtzeitige Antwort',
  timeoutHelp: 'Die Aktion kann trotzdem gewirkt haben. Prüfen Sie den Stand, bevor Sie es erneut versuchen.',
  partialTitle: 'Nur teilweise ausgeführt',
  partialHelp: 'Ein Teil ist fehlgeschlagen. Was ausgeführt wurde, bleibt bestehen.',

  offlineTitle: 'Wheelhouse ist nicht erreichbar',
  offlineHelp: 'Prüfen Sie Ihre Verbindung und den Stand, bevor Sie es erneut versuchen.',
  notOursTitle: 'Die Antwort kam von anderswo',
  notOursHelp:
    'Ein Proxy zwischen Ihnen und Wheelhouse hat geantwortet. Versuchen Sie es gleich noch einmal.',
  bugTitle: 'Auf dieser Seite ist ein Fehler aufgetreten',
  bugHelp: 'Versuchen Sie es erneut oder laden Sie die Seite neu. Der Rest von Wheelhouse läuft weiter.',
  staleVersionTitle: 'Wheelhouse wurde aktualisiert',
  staleVersionHelp:
    'Ein Teil dieser Seite ist nicht mehr vorhanden. Laden Sie neu, um die neue Version zu erhalten.',
  csrfTokenTitle: 'Diese Seite war nicht mehr aktuell',
  csrfTokenHelp:
    'Es wurde nichts ausgeführt. Sie haben sich anderswo neu angemeldet; versuchen Sie es jetzt noch einmal.',
  signInRefusedTitle: 'Der Hersteller hat unsere Anmeldung abgelehnt',
  signInRefusedHelp:
    'Wheelhouse konnte sich an dieser Umgebung nicht anmelden. Die Betreuer müssen das dort verwendete Konto prüfen.',
  signInMissingTitle: 'Die Anmeldung für diese Umgebung ist unvollständig',
  signInMissingHelp: 'Die Betreuer von Wheelhouse müssen die Konfiguration dieser Umgebung ergänzen.',

  triesItself: 'Es wird von selbst weiter versucht.',
  words: 'Im Wortlaut',
  kind: 'Art',
  code: 'Code',
  requestId: 'Anfrage',
  copyDetails: 'Details kopieren',
  tryAgain: 'Erneut versuchen',
};
