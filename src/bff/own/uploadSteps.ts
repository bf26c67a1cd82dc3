import type { Selectable } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import type { Step } from '../../contract/services/own/uploads.ts';
import type { HuaweiScope } from '../scopeConfig.ts';
import type { Tables } from '../store/tables.ts';
import { objectUrl } from '../vendors/huawei/objectStore.ts';

type Row = Selectable<Tables['uploads']>;

const verbs = { initiate: 'POST', part: 'PUT', list: 'GET', complete: 'POST', abort: 'DELETE' } as const;

/** What VOD is asked to sign for a step. */
export function queryOf({ bucket, object: object_key, type, upload_id }: Row, step: Step) {
  const asked = { http_verb: verbs[step.step], bucket, object_key };
  if (step.step === 'initiate') return { ...asked, content_type: type };
  if (upload_id === null)
    throw new Failure('conflict', 'This upload has not begun in the object store.', { code: 'notBegun' });
  const begun = { ...asked, upload_id };
  return step.step === 'part' ? { ...begun, content_md5: step.md5, part_number: step.number } : begun;
}

/** The request as the browser sends it: v1.0 signs the query alone, the rest is put together here. */
export function signed(
  scope: HuaweiScope,
  { bucket, object, type, upload_id }: Row,
  step: Step,
  signature: string,
) {
  const query = new URLSearchParams();
  if (step.step === 'part') query.set('partNumber', String(step.number));
  if (step.step === 'list' && step.after > 0) query.set('part-number-marker', String(step.after));
  if (step.step !== 'initiate') query.set('uploadId', upload_id ?? '');
  const named = step.step === 'initiate' ? 'uploads' : String(query);
  const headers: Record<string, string> =
    step.step === 'initiate'
      ? { 'content-type': type }
      : step.step === 'part'
        ? { 'content-md5': step.md5 }
        : {};
  return { url: `${objectUrl(scope, bucket, object)}?${named}&${signature}`, headers };
}
