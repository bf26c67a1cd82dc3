import { useTranslation } from 'react-i18next';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useEngines } from './engines.ts';
import type { RegistrySearch } from './registrySearch.ts';

interface Props {
  search: RegistrySearch;
  onChange: (changed: Partial<RegistrySearch>) => void;
}

export function EngineFilter({ search, onChange }: Props) {
  const { t } = useTranslation('registries');
  const { huawei = [] } = useHuaweiScopes();
  const names = [...new Set(useEngines(huawei).map(({ engine }) => engine))];
  return (
    <SelectField
      label={t('engine')}
      value={search.engine ?? ''}
      onChange={(engine) => onChange({ engine: engine || undefined })}
    >
      <option value="">{t('anyEngine')}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
