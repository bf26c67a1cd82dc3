import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { SearchChip } from './SearchChip.tsx';
import { useFilterNames } from './useFilterNames.ts';
import type { VmSearch } from './vmSearch.ts';

interface Props {
  towers: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

const switches = ['busy', 'bin', 'system'] as const;

/** The filters of the panel that are on, by name: a link from elsewhere may have set them. */
export function VmFilterChips({ towers, search, onChange }: Props) {
  const { t } = useTranslation(['vmFilters', 'vms']);
  const { host, label } = useFilterNames(towers, search);
  const { tools } = search;
  const chips = [
    host && { field: 'host', text: `${t('host')}: ${host.name}` },
    label && { field: 'label', text: `${t('label')}: ${label.name}` },
    tools && { field: 'tools', text: `${t('tools')}: ${t(`tools_${tools}`, { ns: 'vms' })}` },
    ...switches.map((field) => search[field] && { field, text: t(field) }),
  ];
  return chips.map(
    (chip) =>
      chip && (
        <SearchChip
          key={chip.field}
          text={chip.text}
          onRemove={() => onChange({ [chip.field]: undefined })}
        />
      ),
  );
}
