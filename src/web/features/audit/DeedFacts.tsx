import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import type { Deed } from '../../../contract/services/own/audit.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { DeedTarget } from './DeedTarget.tsx';

interface Props {
  deed: Deed;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
}

/** Everything that is on record about a deed. */
export function DeedFacts({ deed, scopes }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const facts: [string, ReactNode][] = [
    [t('column_at'), format.time(deed.at)],
    [t('column_who'), deed.who],
    [t('column_address'), deed.address],
    [t('column_target'), <DeedTarget key="target" deed={deed} />],
    [t('targetId'), deed.targetName ? deed.target : null],
    [t('column_scope'), deed.scope && (scopes.find(({ id }) => id === deed.scope)?.name ?? deed.scope)],
    [t('column_took'), deed.took === null ? null : format.duration(deed.took)],
    [t('column_code'), deed.code],
    [t('operation'), deed.action],
    [t('column_requestId'), deed.requestId],
    [t('column_upstreamRequestId'), deed.upstreamRequestId],
    ...Object.entries(deed.facts).map(([name, fact]): [string, ReactNode] => [name, String(fact)]),
  ];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
      {facts.flatMap(([term, value]) =>
        value === null || value === ''
          ? []
          : [
              <div key={term}>
                <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
                  {term}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {value}
                </Typography>
              </div>,
            ],
      )}
    </Box>
  );
}
