import type { TFunction } from 'i18next';
import { Failure } from '../../contract/failure.ts';

/** Why a sign-in did not work, in words; `secondsLeft` is what is left to wait. */
export function signInFailureWords(t: TFunction, error: Error, secondsLeft: number): string {
  if (!(error instanceof Failure)) return error.message;
  if (error.code === 'noGrant') return t('signInNoGrant');
  if (error.code === 'localOff') return t('signInLocalOff');
  if (error.kind === 'unauthenticated') return t('wrongCredentials');
  if (error.kind === 'rateLimited') {
    return secondsLeft > 0 ? t('tooManyAttempts', { count: secondsLeft }) : t('tooManyAttemptsSoon');
  }
  if (error.kind === 'unavailable' || error.kind === 'timeout') return t('signInUnreachable');
  return error.message;
}
