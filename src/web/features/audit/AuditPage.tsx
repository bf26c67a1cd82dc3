import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ShieldX } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { query } from '../../lib/query.ts';
import { useSession } from '../../lib/session.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { parseAuditSearch, type AuditSearch } from './auditSearch.ts';

/** Who did what, when and from where: every write, sign-in, console, export and refusal. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { roles } = useSession();
  const search = parseAuditSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const scopes = useQuery(query(own.listScopes, {})).data ?? [];
  const administered = scopes.filter(({ id }) => roles[id] === 'admin');
  const change = (changed: Partial<AuditSearch>) =>
    void navigate({ to: '/audit', search: parseAuditSearch({ ...search, ...changed }), replace: true });
  const asked = useDeferredValue(search);
  const mayRead = Object.values(roles).includes('admin');
  return (
    <>
      <PageHeader title={t('audit')} subtitle={t('auditText')} />
      {mayRead ? (
        <>
          <AuditFilters search={search} scopes={administered} onChange={change} />
          <AuditList search={asked} scopes={administered} onChange={change} />
        </>
      ) : (
        <EmptyState icon={<ShieldX size={28} />} title={t('notAllowed')}>
          {t('notAllowedText')}
        </EmptyState>
      )}
    </>
  );
}
