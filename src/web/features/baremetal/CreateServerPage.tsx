import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { parseBareMetalSearch } from './bareMetalSearch.ts';
import { NewServerForm } from './NewServerForm.tsx';

export function CreateServerPage() {
  const { t } = useTranslation(['bareMetal', 'services']);
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const asked = parseBareMetalSearch(useSearch({ strict: false })).scope;
  const [chosen, setChosen] = useState(asked);
  const scope = huawei?.find(({ id }) => id === chosen) ?? huawei?.[0];
  return (
    <>
      <PageHeader title={t('newServer')} subtitle={t('newServerText')} />
      {huawei && scope && (
        <Box sx={{ maxWidth: '56rem', display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {huawei.length > 1 && (
            <SelectField label={t('region', { ns: 'services' })} value={scope.id} onChange={setChosen}>
              {huawei.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <NewServerForm
            key={scope.id}
            scope={scope.id}
            user={scope.health.user}
            onOrdered={(begun) =>
              void navigate({
                to: '/services/bare-metal/$scope/orders',
                params: { scope: scope.id },
                search: begun,
              })
            }
            onCancel={() => void navigate({ to: '/services/bare-metal' })}
          />
        </Box>
      )}
      {!huawei && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}
