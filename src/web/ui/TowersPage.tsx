import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../contract/services/own.ts';
import { useTowers } from '../lib/useTowers.ts';
import { EmptyState } from './EmptyState.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import { PageHeader } from './PageHeader.tsx';
import { SelectField } from './SelectField.tsx';

interface Props {
  title: string;
  subtitle?: ReactNode;
  /** The one tower that is asked for; all without it. */
  scope: string | undefined;
  onScope: (scope: string | undefined) => void;
  /** Beside the choice of the tower. */
  filters?: ReactNode;
  children: (towers: readonly Pick<Scope, 'id' | 'name'>[]) => ReactNode;
}

/** A page about all CloudTowers of a person, or one of them: its frame, and what it says when there are none. */
export function TowersPage({ title, subtitle, scope, onScope, filters, children }: Props) {
  const { t } = useTranslation('towers');
  const { towers, scopes } = useTowers();
  const chosen = scope === undefined ? towers : towers.filter(({ id }) => id === scope);
  const isMissing = scopes.data !== undefined && chosen.length === 0;
  return (
    <>
      <PageHeader title={title} subtitle={subtitle ?? (towers.length === 1 ? towers[0]?.name : undefined)} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, '&:not(:empty)': { mb: 1 } }}>
        {(towers.length > 1 || scope !== undefined) && (
          <SelectField
            label={t('tower')}
            value={isMissing ? '' : (scope ?? '')}
            onChange={(wanted) => onScope(wanted || undefined)}
          >
            <option value="">{t('allTowers')}</option>
            {towers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {filters}
      </Box>
      {scopes.error && !scopes.data && (
        <FailureAlert failure={scopes.error} onRetry={() => void scopes.refetch()} />
      )}
      {isMissing && (
        <EmptyState title={t(scope === undefined ? 'noTowers' : 'unknownTower')}>
          {t(scope === undefined ? 'noTowersText' : 'unknownTowerText')}
        </EmptyState>
      )}
      {!isMissing && !scopes.error && children(chosen)}
    </>
  );
}
