import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import { mostUploads, partLimits, type Upload } from '../../contract/services/own/uploads.ts';
import { vod } from '../../contract/services/vod.ts';
import { stateOf, takenIn } from '../../contract/services/vod/assets.ts';
import { outcomeOf } from '../routes.ts';
import type { AuditEntry, Own, OwnHandlers, Person, Services, Session } from '../services.ts';
import type { Tables } from '../store/tables.ts';
import { queryOf, signed } from './uploadSteps.ts';
import { cloudOf, mayUpload } from './uploadRights.ts';

type Row = Selectable<Tables['uploads']>;
type UploadNames = Extract<keyof Own, `${string}Upload` | 'listUploads' | 'signStep'>;

const toUpload = ({
  asset,
  file_name,
  changed_at,
  part_bytes,
  upload_id,
  is_ending,
  ...row
}: Row): Upload => ({
  ...{ id: row.id, scope: row.scope, title: row.title, size: row.size, began: row.began },
  ...{ assetId: asset, fileName: file_name, changedAt: changed_at, partBytes: part_bytes },
  ...{ isBegun: upload_id !== null, isEnding: is_ending === 1 },
});

/**
 * Media files on their way into a cloud. The bytes go straight to the object store: what is handed out here is where, for
 * one request at a time. Bucket and object are what VOD said, and never what a browser says.
 */
export function uploadHandlers(services: Services): OwnHandlers<UploadNames> {
  const { store, audit, follows } = services;
  const { db } = store;

  async function find(id: string, person: Person): Promise<Row> {
    const row = await db
      .selectFrom('uploads')
      .selectAll()
      .where('id', '=', id)
      .where('person', '=', person.id)
      .executeTakeFirst();
    // Somebody else's does not exist.
    if (!row) throw new Failure('notFound', 'There is no such upload.', { code: 'noUpload' });
    return row;
  }
  const set = (id: string, change: Partial<Row>) =>
    db.updateTable('uploads').set(change).where('id', '=', id).execute();
  const forget = (id: string) => db.deleteFrom('uploads').where('id', '=', id).execute();

  /** A call to VOD that is on record before it is made. */
  async function onTrail<T>(
    entry: AuditEntry,
    work: () => Promise<{ value: T; requestId: string | undefined }>,
  ) {
    const intent = await audit.intend(entry);
    try {
      const { value, requestId } = await work();
      await intent.end({ outcome: 'done', upstreamRequestId: requestId });
      return value;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome) await intent.end(outcome);
      throw error;
    }
  }
  const entryOf = (
    { person, id: sessionId }: Session,
    { ip: address, id: requestId }: { ip: string; id: string },
    more: Pick<AuditEntry, 'action' | 'scope' | 'target' | 'targetName' | 'facts'>,
  ): AuditEntry => ({ who: person.name, sessionId, address, requestId, ...more });

  const confirm = (
    { scope, asset: target, title: targetName }: Row,
    status: 'CREATED' | 'CANCELLED',
    { session, request }: { session: Session; request: { ip: string; id: string } },
  ) =>
    onTrail(
      entryOf(session, request, {
        ...{ action: vod.confirmUpload.id, scope, target, targetName, facts: { status } },
      }),
      () =>
        cloudOf(services, scope).connection.call(
          vod.confirmUpload,
          { body: { asset_id: target, status } },
          { requestId: request.id },
        ),
    );

  /** Whether VOD has it already: an answer to the first confirmation was lost, and a second is refused. */
  async function isTakenIn({ scope, asset: asset_id }: Row, requestId: string) {
    const { connection } = cloudOf(services, scope);
    const { value } = await connection.call(vod.showAsset, { query: { asset_id } }, { requestId });
    return ['CREATED', 'PUBLISHED'].includes(stateOf(value) ?? '');
  }

  return {
    async listUploads({ session: { person } }) {
      const rows = await db
        .selectFrom('uploads')
        .selectAll()
        .where('person', '=', person.id)
        .orderBy('began', 'desc')
        .execute();
      return rows.filter(({ scope }) => services.grants.roleOn(person, scope)).map(toUpload);
    },

    async beginUpload({ body: { scope, asset, type, size, changedAt, partBytes }, session, request }) {
      const entry = entryOf(session, request, {
        ...{ action: vod.createAsset.id, scope, targetName: asset.title, facts: { bytes: size } },
      });
      await mayUpload(services, session.person, scope, entry);
      const tooMany = Math.ceil(size / partBytes) > partLimits.count;
      if (tooMany)
        throw new Failure('invalid', `That would be more than ${partLimits.count} parts.`, {
          details: [{ path: 'body.partBytes', code: 'tooManyParts', message: 'Is too small for this file.' }],
        });
      const { id: person } = session.person;
      const own = await db.selectFrom('uploads').select('id').where('person', '=', person).execute();
      if (own.length >= mostUploads)
        throw new Failure('conflict', `Nobody has more than ${mostUploads} uploads under way.`, {
          code: 'tooMany',
        });
      const { connection } = cloudOf(services, scope);
      const { asset_id, target } = await onTrail(entry, () =>
        connection.call(vod.createAsset, { body: asset }, { requestId: request.id }),
      );
      if (!target?.bucket || !target.object)
        throw new Failure('drift', 'VOD did not say where the file goes.', { code: 'noTarget' });
      const row: Row = {
        ...{ id: randomUUID(), person, scope, asset: asset_id, title: asset.title },
        ...{ file_name: asset.video_name, size, changed_at: changedAt, part_bytes: partBytes, type },
        ...{ bucket: target.bucket, object: target.object, upload_id: null, is_ending: 0, began: Date.now() },
      };
      await db.insertInto('uploads').values(row).execute();
      return toUpload(row);
    },

    async rememberUpload({ params: { id }, body: { uploadId }, session: { person } }) {
      await find(id, person);
      await set(id, { upload_id: uploadId });
      return null;
    },

    async signStep({ params: { id }, body: step, session: { person }, request }) {
      const row = await find(id, person);
      await mayUpload(services, person, row.scope);
      const { connection, config } = cloudOf(services, row.scope);
      const query = queryOf(row, step);
      const { value } = await connection.call(vod.authority, { query }, { requestId: request.id });
      if (!value.sign_str)
        throw new Failure('drift', 'VOD did not sign the request.', { code: 'noSignature' });
      // Whoever comes back after this may find it whole, and no longer known to the store.
      if (step.step === 'complete') await set(id, { is_ending: 1 });
      return signed(config, row, step, value.sign_str);
    },

    async finishUpload({ params: { id }, session, request }) {
      const row = await find(id, session.person);
      const { scope, title: label } = row;
      await mayUpload(services, session.person, scope);
      await confirm(row, 'CREATED', { session, request }).catch(async (error: unknown) => {
        if (!(await isTakenIn(row, request.id))) throw error;
      });
      await forget(id);
      const input = takenIn.began({ asset_id: row.asset } as never);
      const job = { scope, operation: vod.confirmUpload.id, input: { ...input }, label: label.slice(0, 200) };
      await follows.add(session.person, job, true);
      return null;
    },

    async dropUpload({ params: { id }, session, request }) {
      const row = await find(id, session.person);
      // It writes to VOD, which whoever has lost the role does no more.
      await mayUpload(services, session.person, row.scope);
      await confirm(row, 'CANCELLED', { session, request }).catch((error: unknown) => {
        // What VOD does not know (any more), or has ended otherwise, needs no cancelling.
        const isOver = error instanceof Failure && ['notFound', 'invalid'].includes(error.kind);
        if (!isOver) throw error;
      });
      await forget(id);
      return null;
    },
  };
}
