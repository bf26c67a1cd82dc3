import type { TFunction } from 'i18next';
import type { Deed } from '../../../contract/services/own/audit.ts';
import { operationWords } from '../../lib/operationWords.ts';

const worded = [
  'session.signIn',
  'session.signOut',
  'session.providerSignOut',
  'session.end',
  'session.endAll',
  'console.ticket',
  'console.open',
  'console.close',
  'console.type',
  'console.takeOver',
  'console.ask',
  'console.answer',
  'console.handOver',
  'console.idle',
  'console.message',
  'console.end',
  'people.add',
  'people.change',
  'people.resetPassword',
  'people.removeSecondFactor',
  'session.changePassword',
  'session.beginSecondFactor',
  'session.confirmSecondFactor',
  'session.endSecondFactor',
  'rows.export',
  'audit.prune',
  'scm.importCertificate',
  'scm.pushCertificate',
  'scm.batchPushCertificate',
  'scm.exportCertificate',
  'scm.deleteCertificate',
  'note.change',
] as const;

/** What was done in words; the vendor's own name of an operation that has none. */
export function deedWords(t: TFunction<['audit', 'glossary']>, action: string): string {
  const known = worded.find((each) => each === action);
  return known
    ? t(`did_${known.replace('.', '_') as Underscored<typeof known>}`)
    : operationWords(t as unknown as TFunction, action);
}
type Underscored<S extends string> = S extends `${infer A}.${infer B}` ? `${A}_${B}` : S;

/** Which actions are about things that have a page, and where it is. */
const places: readonly (readonly [actions: RegExp, page: string])[] = [
  [/^(tower\.\w*[vV]m|console\.)/, '/vms'],
  [/^vpcep\./, '/networking/services'],
  [/^vpc\.\w*Port$/, '/networking/vips'],
  [/^dds\./, '/databases'],
  [/^live\.(?!deleteChannel)/, '/services/live'],
  [/^servicestage\.(change|delete|put)/, '/services/environments'],
  [/^bms\.powerServer/, '/services/bare-metal'],
  [/^drs\./, '/services/replication'],
  [
    /^rtc\.(enable|disable|delete)App|^rtc\.(put|delete)RecordRule|^rtc\.(changeRecordCallback|startStreamJob)/,
    '/services/rooms',
  ],
  [/^vod\.(?!createAsset)/, '/services/media'],
  [/^scm\.(?!importCertificate)/, '/certificates'],
];

/** Where the thing of a deed is looked at; undefined where no page shows it. */
export function placeOf({ action, scope, target }: Deed): { to: string } | undefined {
  if (!scope || !target) return undefined;
  const at = (page: string) => ({ to: `${page}/${scope}/${encodeURIComponent(target)}` });
  const page = places.find(([actions]) => actions.test(action));
  return page && at(page[1]);
}
