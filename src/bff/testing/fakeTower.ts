import { pino } from 'pino';
import { tower as contract } from '../../contract/services/tower.ts';
import { Config } from '../config.ts';
import { connectScopes } from '../connections.ts';
import { limits } from '../upstream.ts';
import { openServer, sendJson, type Answerer } from './upstreamServer.ts';

export const password = 'correct horse battery';

/** A CloudTower of a few lines: one account, tokens that can be killed, and answers a test may replace. */
export async function openTower(answers: Record<string, Answerer> = {}, options: { isTls?: boolean } = {}) {
  let token = 0;
  const state = { logins: 0, isAlive: true };
  const unsignedAnswers = new Map<string, Answerer>();
  const server = await openServer(async (asked, response, socket) => {
    const { path, headers, body } = asked;
    const replaced = answers[path];
    const unsigned = unsignedAnswers.get(path);
    if (unsigned) return unsigned(asked, response, socket);
    if (path === '/v2/api/get-version')
      return replaced ? replaced(asked, response, socket) : sendJson(response, '4.8.0');
    if (path === '/v2/api/login') {
      if (replaced) return replaced(asked, response, socket);
      state.logins++;
      const login = JSON.parse(body) as { password: string };
      if (login.password !== password)
        return sendJson(
          response,
          { message: 'wrong password', status: 400, path: '/login', stack: 'at login.js' },
          400,
        );
      state.isAlive = true;
      return sendJson(response, { task_id: null, data: { token: `secret-token-${++token}` } });
    }
    if (!state.isAlive || headers.authorization !== `secret-token-${token}`)
      return sendJson(response, { message: 'token', status: 401, path }, 401, {
        'x-tower-request-id': 'r-401',
      });
    if (replaced) return replaced(asked, response, socket);
    sendJson(response, [], 200, { 'x-tower-request-id': 'r-1' });
  }, options);
  return {
    ...server,
    state,
    kill: () => (state.isAlive = false),
    answerUnsigned: (path: string, answerer: Answerer) => unsignedAnswers.set(path, answerer),
  };
}

/** Quick limits, so that no test waits for what a person would. */
export const quick = {
  ...{ ...limits, connect: 1000, silence: 1000, total: 1500 },
  ...{ backoff: 1, throttled: 5, bodyBytes: 2 ** 20 },
};

export function connectTo(url: string, more: Record<string, unknown> = {}, limit = quick) {
  const config = Config.parse({
    grants: [],
    scopes: { hq: { vendor: 'cloudtower', url, username: 'wheelhouse', password, ...more } },
  });
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  return { connection: connectScopes(config, log, limit).get('hq')!, lines, config, log };
}

export const { getVms, startVm, getVersion } = contract;
