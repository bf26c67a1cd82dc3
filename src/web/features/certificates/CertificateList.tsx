import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { certificateColumns, titleOf } from './certificateColumns.tsx';
import { daysLeft } from './certificateFacts.ts';
import { useCertificateSources, type CertificateRow } from './certificateRows.ts';
import { parseCertificateSearch, type CertificateSearch } from './certificateSearch.ts';

export interface CertificateListProps {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: CertificateSearch;
  onChange: (changed: Partial<CertificateSearch>) => void;
}

/** What ends first comes first, over all scopes. */
export function CertificateList({ scopes, search, onChange }: CertificateListProps) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const columns = useMemo(() => certificateColumns(t), [t]);
  const { within, status } = search;
  const isWanted = useMemo(
    () =>
      ({ certificate }: CertificateRow) => {
        const days = daysLeft(certificate.expire_time, serverNow());
        return (
          (within === undefined || (days !== null && days < Number(within))) &&
          (status === undefined || certificate.status === status)
        );
      },
    [within, status],
  );
  return (
    <SearchedTable
      id="certificates"
      label={t('certificates')}
      columns={columns}
      sources={useCertificateSources(scopes)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      sortedBy="days"
      filters={['within', 'status']}
      parse={parseCertificateSearch}
      onChange={onChange}
      nameOf={({ certificate }) => titleOf(certificate)}
      onOpen={({ scope, certificate }) =>
        void navigate({
          to: '/certificates/$scope/$certificate',
          params: { scope, certificate: certificate.id },
        })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}
