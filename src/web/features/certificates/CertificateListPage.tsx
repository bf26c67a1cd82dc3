import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { createLink, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { certificateStates } from '../../../contract/services/scm.ts';
import { said } from '../../lib/searchFields.ts';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CertificateList } from './CertificateList.tsx';
import { parseCertificateSearch, periods, type CertificateSearch } from './certificateSearch.ts';
import { stateWords } from './certificateWords.ts';
import { Unseen } from './Unseen.tsx';

const ButtonLink = createLink(Button);

export function CertificateListPage() {
  const { t } = useTranslation(['certificates', 'expiry']);
  const search = parseCertificateSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: object) =>
    void navigate({
      to: '/certificates',
      search: parseCertificateSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  const filters: { name: 'scope' | 'within' | 'status'; label: string; all: string; choices: Choice[] }[] = [
    { ...{ name: 'scope', label: t('scope'), all: t('allScopes') }, choices: huawei ?? [] },
    {
      ...{ name: 'within', label: t('endsWithin'), all: t('anyTime') },
      choices: periods.map((id) => ({ id, name: t('days', { ns: 'expiry', count: Number(id) }) })),
    },
    {
      ...{ name: 'status', label: t('state'), all: t('anyState') },
      choices: certificateStates.map((id) => ({ id, name: stateWords(t, id) })),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('certificates')}
        actions={
          <ButtonLink
            to="/certificates/import"
            search={said({ scope: search.scope })}
            variant="contained"
            startIcon={<Plus size={16} aria-hidden />}
          >
            {t('import')}
          </ButtonLink>
        }
      />
      {scopes && scopes.length > 0 && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={t('searchLabel')} q={search.q ?? ''} onSearch={(q) => change({ q })} />
            {filters
              .filter(({ name }) => name !== 'scope' || (huawei?.length ?? 0) > 1)
              .map(({ name, label, all, choices }) => (
                <SelectField
                  key={name}
                  label={label}
                  value={search[name] ?? ''}
                  onChange={(value) => change({ [name]: value || undefined })}
                >
                  <option value="">{all}</option>
                  {choices.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {choice.name}
                    </option>
                  ))}
                </SelectField>
              ))}
          </Box>
          <Unseen scopes={scopes} />
          <CertificateList
            scopes={scopes}
            search={search}
            onChange={(changed: Partial<CertificateSearch>) => change(changed)}
          />
        </>
      )}
      {scopes?.length === 0 && (
        <EmptyState title={t(search.scope ? 'unknownScope' : 'noScope')}>
          {!search.scope && t('noScopeText')}
        </EmptyState>
      )}
      {!scopes && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}

interface Choice {
  id: string;
  name: string;
}
