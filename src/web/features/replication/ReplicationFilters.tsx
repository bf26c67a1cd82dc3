import { useTranslation } from 'react-i18next';
import { stateClasses, uses } from '../../../contract/services/drs/states.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ReplicationListProps } from './ReplicationList.tsx';
import { usedForWords } from './replicationWords.ts';

/** What narrows the list besides a text. */
export function ReplicationFilters({ search, onChange }: Pick<ReplicationListProps, 'search' | 'onChange'>) {
  const { t } = useTranslation('replication');
  return (
    <>
      <SelectField
        label={t('state')}
        value={search.is ?? ''}
        onChange={(is) => onChange({ is: stateClasses.find((one) => one === is) })}
      >
        <option value="">{t('anyState')}</option>
        {stateClasses.map((one) => (
          <option key={one} value={one}>
            {t(`class_${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('use')}
        value={search.use ?? ''}
        onChange={(use) => onChange({ use: uses.find((one) => one === use) })}
      >
        <option value="">{t('anyUse')}</option>
        {uses.map((one) => (
          <option key={one} value={one}>
            {usedForWords(t, one)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
