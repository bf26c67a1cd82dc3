import type { form as english } from '../../en/parts/form.ts';
import type { Words } from '../../words.ts';

export const form: Words<typeof english> = {
  missing: 'Diese Angabe fehlt.',
  tooShort: 'Mindestens {{limit}} Zeichen.',
  tooLong: 'Höchstens {{limit}} Zeichen.',
  tooSmall: 'Mindestens {{limit}}.',
  tooBig: 'Höchstens {{limit}}.',
  tooFew: 'Mindestens {{limit}}.',
  tooMany: 'Höchstens {{limit}}.',
  noNumber: 'Hier muss eine ganze Zahl stehen.',
  notOffered: 'Das steht nicht zur Auswahl.',
  wrong: 'So ist diese Angabe nicht gültig.',
  duplicateMapping: 'Dieselbe Zuordnung steht hier zweimal.',
  duplicateKey: 'Derselbe Schlüssel steht hier zweimal.',
  characters: 'Diese Zeichen sind hier nicht erlaubt.',
  edgeSpace: 'Am Anfang und am Ende darf kein Leerzeichen stehen.',
  duplicateAddress: 'Dieselbe Adresse steht hier zweimal.',
  address: 'Das ist keine IP-Adresse.',
  anyAddress: 'Der Anbieter lehnt 0.0.0.0/0 ab.',
  permission:
    'Geben Sie ein Konto als iam:domain::ID, eine Organisation als organizations:orgPath::PFAD oder * für alle an.',
  nothing: 'Es wurde nichts geändert.',
  noId: 'Das ist keine ID: Nötig ist eine UUID.',

  draftThere: 'Sie hatten dieses Formular schon begonnen.',
  draftRestore: 'Wiederherstellen',
  draftDiscard: 'Verwerfen',

  loading: 'Wird geladen …',
  noOptions: 'Nichts gefunden',
  countOf: '{{count}} von höchstens {{most}}',
  clientPort: 'Client-Port',
  serverPort: 'Server-Port',
  addMapping: 'Zuordnung hinzufügen',
  removeMapping: 'Zuordnung {{row}} entfernen',
  tagKey: 'Schlüssel',
  tagValue: 'Wert',
  addTag: 'Tag hinzufügen',
  removeTag: 'Tag {{row}} entfernen',

  call: 'Der Aufruf',
  copyCurl: 'Als cURL kopieren',
  kept: 'bleibt:',
  added: 'kommt hinzu:',
  removed: 'entfällt:',
  emptyList: 'leer',
};
