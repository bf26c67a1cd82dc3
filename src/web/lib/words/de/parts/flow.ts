import type { flow as english } from '../../en/parts/flow.ts';
import type { Words } from '../../words.ts';

export const flow: Words<typeof english> = {
  open: 'noch zu tun',
  sending: 'läuft',
  done: 'erledigt',
  blocked: 'geht nicht weiter',
  doneSoFar: 'Bisher erledigt',
  replaces: '{{what}}: Die Liste wird als Ganzes ersetzt',
  stop: 'Nach diesem Aufruf anhalten',
  stoppedAt: 'Angehalten bei: {{what}}',
  changedMeanwhile: 'Jemand anderes hat es inzwischen geändert',
  changedText:
    'Von diesem Aufruf wurde nichts ausgeführt. Der Plan oben beruht auf dem jetzigen Stand: Fahren Sie fort, wenn er so stimmt.',
  whatYouSaw: 'Was Sie sahen',
  whatIsThere: 'Was jetzt da ist',
};
