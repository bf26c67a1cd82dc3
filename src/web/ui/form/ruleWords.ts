import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

const limits = {
  too_small: { string: 'tooShort', number: 'tooSmall', array: 'tooFew' },
  too_big: { string: 'tooLong', number: 'tooBig', array: 'tooMany' },
} as const;

/** What a schema's rule says when it is broken, in the person's language; rules of its own kind name themselves. */
export function ruleWords(t: TFunction<'form'>, issue: Issue): string {
  const isMissing = issue.input === undefined || issue.input === '' || issue.input === null;
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (isMissing) return t('missing');
    const named = limits[issue.code];
    const name = named[issue.origin as keyof typeof named] as (typeof named)[keyof typeof named] | undefined;
    const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return name ? t(name, { limit: Number(limit) }) : t('wrong');
  }
  if (isMissing) return t('missing');
  if (issue.code === 'invalid_type') return issue.expected === 'number' ? t('noNumber') : t('wrong');
  if (issue.code === 'invalid_value') return t('notOffered');
  return t('wrong');
}
