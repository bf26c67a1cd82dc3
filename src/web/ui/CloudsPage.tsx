import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../contract/services/own.ts';
import { useHuaweiScopes } from '../lib/useHuaweiScopes.ts';
import { EmptyState } from './EmptyState.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import { Loading } from './Loading.tsx';
import { PageHeader } from './PageHeader.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SelectField } from './SelectField.tsx';

type Clouds = readonly Pick<Scope, 'id' | 'name'>[];

interface Props {
  title: string;
  subtitle?: ReactNode;
  actions?: (scopes: Clouds) => ReactNode;
  search: { q?: string | undefined; scope?: string | undefined };
  searchLabel: string;
  onChange: (changed: { q?: string | undefined; scope?: string | undefined }) => void;
  /** Beside search and region. */
  filters?: ReactNode | ((scopes: Clouds) => ReactNode);
  children: (scopes: Clouds) => ReactNode;
}

/** A page about all regions of Huawei Cloud of a person, or one of them: its frame, and what it says when there are none. */
export function CloudsPage(props: Props) {
  const { title, subtitle, actions, search, searchLabel, onChange, filters, children } = props;
  const { t } = useTranslation('services');
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const hasSome = scopes !== undefined && scopes.length > 0;
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} actions={hasSome && actions?.(scopes)} />
      {hasSome && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={searchLabel} q={search.q ?? ''} onSearch={(q) => onChange({ q })} />
            {(huawei?.length ?? 0) > 1 && (
              <SelectField
                label={t('region')}
                value={search.scope ?? ''}
                onChange={(scope) => onChange({ scope: scope || undefined })}
              >
                <option value="">{t('allRegions')}</option>
                {huawei?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            {typeof filters === 'function' ? filters(scopes) : filters}
          </Box>
          {children(scopes)}
        </>
      )}
      {scopes?.length === 0 && (
        <EmptyState title={t(search.scope ? 'unknownRegion' : 'noRegion')}>
          {!search.scope && t('noRegionText')}
        </EmptyState>
      )}
      {!scopes && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}
