import Alert from '@mui/material/Alert';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import type { ExpirySource } from '../../lib/expiry/source.ts';

interface Props {
  sources: readonly ExpirySource[];
  scopes: readonly Scope[];
}

/** Says where there is more that ends than could be read. */
export function UnseenEnds({ sources, scopes }: Props) {
  const { t } = useTranslation('expiry');
  const reads = scopes.flatMap((scope) =>
    sources.filter((source) => source.isIn(scope)).map((source) => ({ scope, source })),
  );
  const answers = useQueries({ queries: reads.map(({ scope, source }) => source.read(scope.id)) });
  return reads.map(({ scope, source }, place) => {
    const answer = answers[place]?.data;
    if (answer === undefined) return null;
    const { endings, total } = source.endings(scope.id, answer);
    if (endings.length >= total) return null;
    return (
      <Alert key={`${scope.id} ${source.kind}`} severity="warning" variant="outlined" sx={{ mb: 1 }}>
        {t('unseen', { seen: endings.length, total, scope: scope.name })}
      </Alert>
    );
  });
}
