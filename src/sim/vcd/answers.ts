import type { vcd } from '../../contract/services/vcd.ts';
import { auditTrail } from './auditTrail.ts';
import type { Answer, Call } from './call.ts';
import { isSystem, type Task, type User } from './entities.ts';
import { query } from './query.ts';
import { badRequest, DirectorRefusal, forbidden, unauthorized } from './refusal.ts';
import { taskRow } from './rows.ts';
import { sessionRow, type DirectorSession } from './sessions.ts';
import { cancel } from './tasks.ts';

const isHere = (task: Task, { org }: User) => isSystem(org) || task.org === org;

const idle = ({ director }: Call) => director.faults.settings.idleMinutes ?? 30;

function open(call: Call, session: DirectorSession | undefined) {
  if (!session) throw unauthorized();
  call.headers['x-vmware-vcloud-access-token'] = session.jwt;
  call.headers['x-vmware-vcloud-token-type'] = 'Bearer';
  return sessionRow(session, idle(call));
}

function byPassword(call: Call, isProvider: boolean) {
  const [, encoded = ''] = /^Basic (\S+)$/i.exec(call.authorization ?? '') ?? [];
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  return open(call, call.director.sessions.byPassword(credentials, isProvider));
}

function byApiToken({ director, body }: Call, isProvider: boolean) {
  const form = new URLSearchParams(body);
  const session = director.sessions.byApiToken(form.get('refresh_token') ?? '', isProvider);
  if (form.get('grant_type') !== 'refresh_token' || !session)
    throw new DirectorRefusal(400, 'invalid_grant', 'The refresh token is invalid.');
  return { access_token: session.jwt, token_type: 'Bearer', expires_in: 2_592_000, refresh_token: null };
}

function findTask({ director, params, session }: Call): Task {
  const task = director.world.tasks.get((params['id'] ?? '').toLowerCase());
  if (!task || !session || !isHere(task, session.user)) throw forbidden('No access to entity "task".');
  return task;
}

export const usualVersions = ['36.3', '37.2', '38.1', '39.0', '39.1'];

/** One answer for every operation: a missing one does not compile. */
export const answers: Record<keyof typeof vcd, Answer> = {
  getVersions: ({ director, origin }) => ({
    versionInfo: (director.faults.settings.versions ?? usualVersions).map((version) => ({
      version,
      loginUrl: `${origin}/api/sessions`,
      deprecated: Number(version) < 38,
      mediaTypeMapping: [],
    })),
    schemaRoot: null,
  }),
  signIn: (call) => byPassword(call, false),
  signInProvider: (call) => byPassword(call, true),
  exchangeToken: (call) => byApiToken(call, false),
  exchangeTokenProvider: (call) => byApiToken(call, true),
  getSession: (call) => sessionRow(call.session!, idle(call)),
  signOut(call) {
    call.director.sessions.end(call.session!);
    call.status = 204;
    return undefined;
  },
  getAuditTrail: auditTrail,
  query,
  getTask: (call) => taskRow(findTask(call), call.origin),
  cancelTask(call) {
    if (!cancel(call.director.world, findTask(call)))
      throw badRequest('The task is not running and cannot be cancelled.', 'INVALID_STATE');
    call.status = 204;
    return undefined;
  },
};
