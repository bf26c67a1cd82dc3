import Box from '@mui/material/Box';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../../contract/services/own/audit.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { actionGroups, periods, type AuditSearch } from './auditSearch.ts';

interface Props {
  search: AuditSearch;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onChange: (changed: Partial<AuditSearch>) => void;
}

export function AuditFilters({ search, scopes, onChange }: Props) {
  const { t } = useTranslation('audit');
  /** One of these words, or any. */
  const choice = (key: 'period' | 'action' | 'outcome', values: readonly string[]) => (
    <SelectField
      label={t(key)}
      value={search[key] ?? ''}
      onChange={(chosen) => onChange({ [key]: chosen || undefined })}
    >
      <option value="">{t('any')}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(`${key}_${value.replace('.', '')}` as 'period_hour')}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Box component="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
      <Box sx={{ flex: '1 1 18rem', '& svg': { ml: 1.5, flexShrink: 0 }, '& > *': { width: '100%' } }}>
        <FieldFrame>
          <Search size={18} aria-hidden />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('searchPlaceholder')}
            value={search.q ?? ''}
            onChange={({ target }) => onChange({ q: target.value || undefined })}
          />
        </FieldFrame>
      </Box>
      {choice('period', periods)}
      {choice('action', actionGroups)}
      {choice('outcome', outcomes)}
      <SelectField
        label={t('column_scope')}
        value={search.scope ?? ''}
        onChange={(scope) => onChange({ scope: scope || undefined })}
      >
        <option value="">{t('any')}</option>
        {scopes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </Box>
  );
}
