import type { TFunction } from 'i18next';
import { Failure } from '../../contract/failure.ts';

/** Why a sign-in did not work, in words; `secondsLeft` is what is left to wait. */
export function signInFailureWords(
  t: TFunction,
  error: Error,
  secondsLeft: number,
  contact?: string,
): string {
  if (!(error instanceof Failure)) return error.message;
  if (error.code === 'noGrant')
    return contact === undefined
      ? t('signInNoGrant')
      : `${t('signInNoGrant')} ${t('askContact', { contact })}`;
  if (error.code === 'localOff') return t('signInLocalOff');
  if (error.kind === 'unauthenticated') return t('wrongCredentials');
  if (error.kind === 'rateLimited') {
    return secondsLeft > 0 ? t('tooManyAttempts', { count: secondsLeft }) : t('tooManyAttemptsSoon');
  }
  if (error.kind === 'unavailable' || error.kind === 'timeout') return t('signInUnreachable');
  return error.message;
}

/** Why a sign-in at the provider led back, by the code in the address. */
export function refusalWords(t: TFunction, code: string): string {
  if (code === 'noGrant') return t('signInNoGrant');
  if (code === 'flowLost') return t('signInFlowLost');
  if (code === 'providerDenied') return t('signInDenied');
  if (code === 'providerDown') return t('signInProviderDown');
  return t('signInProviderRefused');
}

const mark = '#signInRefused=';
/** The code that the address brings back from the provider. */
export const refusalOf = ({ hash }: Location) =>
  hash.startsWith(mark) ? hash.slice(mark.length).replace(/\W/g, '') : undefined;
