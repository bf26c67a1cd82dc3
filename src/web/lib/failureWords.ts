import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FailureBody } from '../../contract/failure.ts';

type Subject = Pick<FailureBody, 'kind' | 'code'>;

/** Codes of our own that say more than their kind; vendors' codes are shown as they are. */
const worded = [
  'offline',
  'notOurs',
  'bug',
  'staleVersion',
  'csrfToken',
  'signInRefused',
  'signInMissing',
] as const;

const subjectOf = ({ kind, code }: Subject) => worded.find((known) => known === code) ?? kind;

export const failureTitle = (t: TFunction, failure: Subject) =>
  t(`${subjectOf(failure)}Title`, { ns: 'failures' });

/** What happened and what to do next, in the person's language. */
export function useFailureWords(failure: Subject): { title: string; help: string } {
  const { t } = useTranslation('failures');
  const subject = subjectOf(failure);
  return { title: t(`${subject}Title`), help: t(`${subject}Help`) };
}
