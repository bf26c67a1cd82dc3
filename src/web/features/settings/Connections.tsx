import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { query } from '../../lib/query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';

export function Connections() {
  const { t } = useTranslation();
  const {
    data: scopes,
    error,
    refetch,
  } = useQuery({ ...query(own.listScopes, {}), refetchInterval: 30_000 });

  if (!scopes) return error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />;
  if (scopes.length === 0) {
    return <EmptyState title={t('connectionsNone')}>{t('connectionsNoneText')}</EmptyState>;
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {scopes.map((scope) => (
        <ConnectionCard key={scope.id} scope={scope} />
      ))}
    </Box>
  );
}
