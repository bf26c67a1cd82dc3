import { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';

export type Answer = (call: Call) => unknown;

export const signed =
  (answer: Answer): Answer =>
  (call) => {
    const { refuseTokens, deadTokenStatus } = call.tower.faults.settings;
    if (!call.isSignedIn || refuseTokens) throw new Refusal(deadTokenStatus ?? 401, 'LOAD_TOKEN_FAILED');
    return answer(call);
  };
