import type { account as en } from '../../en/parts/account.ts';
import type { Words } from '../../words.ts';

export const account: Words<typeof en> = {
  signingIn: 'Anmeldung',
  password: 'Kennwort',
  changePassword: 'Kennwort ändern',
  currentPassword: 'Jetziges Kennwort',
  newPassword: 'Neues Kennwort',
  newPasswordHelp: 'Mindestens 8 Zeichen. Ihre Sitzungen an anderen Orten enden.',
  passwordChanged: 'Ihr Kennwort ist geändert; Ihre anderen Sitzungen sind beendet',
  secondFactor: 'Zweiter Faktor',
  isOff:
    'Aus: Ihr Kennwort allein genügt. Eingeschaltet wird zusätzlich ein Code aus einer Authenticator-App auf Ihrem Telefon verlangt.',
  isOn: 'An seit {{date}}: Neben dem Kennwort wird ein Code Ihrer Authenticator-App verlangt.',
  setUp: 'Einrichten',
  turnOff: 'Ausschalten',
  turnOn: 'Einschalten',
  continue: 'Weiter',
  setUpTitle: 'Zweiten Faktor einrichten',
  whyPassword: 'Damit niemand sonst an diesem Gerät Sie aussperrt.',
  scan: 'Nehmen Sie diesen Code mit Ihrer Authenticator-App auf und geben Sie die sechs Ziffern ein, die sie zeigt. Behalten Sie die App: Ohne sie kann nur ein Administrator Sie wieder einlassen.',
  qrCode: 'QR-Code für die Authenticator-App; der Schlüssel darunter sagt dasselbe',
  typeKey: 'Oder geben Sie diesen Schlüssel in die App ein:',
  copyKey: 'Schlüssel kopieren',
  code: 'Code',
  codeHelp: 'Die sechs Ziffern, die Ihre Authenticator-App zeigt.',
  wrongCode: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.',
  nowOn: 'Ab jetzt wird bei der Anmeldung ein Code verlangt',
  nowOff: 'Ihr Kennwort allein genügt wieder',
  turnOffTitle: 'Zweiten Faktor ausschalten?',
  turnOffText: 'Danach genügt Ihr Kennwort, um sich anzumelden.',
  atProvider: 'Sie kommen über die zentrale Anmeldung: Kennwort und zweiter Faktor werden dort verwaltet.',
};
