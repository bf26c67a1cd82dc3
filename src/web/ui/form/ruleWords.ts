import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

const limits = {
  too_small: { string: 'tooShort', number: 'tooSmall', array: 'tooFew' },
  too_big: { string: 'tooLong', number: 'tooBig', array: 'tooMany' },
} as const;

/** Rules of the catalogue's own: an issue names them in `params.rule`. */
const ownRules = [
  'duplicateMapping',
  'duplicateKey',
  'duplicateAddress',
  'characters',
  'nameLength',
  'edgeSpace',
  'address',
  'anyAddress',
  'permission',
  'nothing',
  'noUnderscore',
  'maskTyped',
  'recordCycle',
  'sourceNeeded',
  'trafficPostPaid',
  'oneYear',
  'nameWithNumber',
  'registryName',
  'version',
  'versionRule',
  'endpoint',
  'titleBytes',
  'textBytes',
  'oneTimeCode',
] as const;

const formats: Record<string, 'noId' | 'address'> = { guid: 'noId', ipv4: 'address', ipv6: 'address' };

/** What a schema's rule says when it is broken, in the person's language. */
export function ruleWords(t: TFunction<'form'>, issue: Issue): string {
  if (issue.input === undefined || issue.input === '' || issue.input === null) return t('missing');
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const named: Record<string, 'tooShort' | 'tooLong' | 'tooSmall' | 'tooBig' | 'tooFew' | 'tooMany'> =
      limits[issue.code];
    const name = named[String(issue.origin)];
    const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return name ? t(name, { limit: Number(limit) }) : t('wrong');
  }
  if (issue.code === 'custom') {
    const own = ownRules.find((name) => name === (issue.params as { rule?: unknown } | undefined)?.rule);
    return own ? t(own) : t('wrong');
  }
  if (issue.code === 'invalid_format') return t(formats[issue.format] ?? 'wrong');
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int'))
    return t('noNumber');
  if (issue.code === 'invalid_value') return t('notOffered');
  return t('wrong');
}
