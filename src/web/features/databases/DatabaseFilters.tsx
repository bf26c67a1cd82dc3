import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { datastoreTypes, modes } from '../../../contract/services/dds/kinds.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { DatabaseListProps } from './DatabaseList.tsx';
import { subnetsQuery, vpcsQuery } from './databaseQueries.ts';
import { modeWords } from './databaseWords.ts';

interface Choice {
  id: string;
  name: string;
}
interface Filter {
  name: 'health' | 'mode' | 'type' | 'vpc' | 'subnet';
  label: string;
  /** What is chosen when nothing is. */
  all: string;
  choices: readonly Choice[];
}
const byName = (one: Choice, other: Choice) => one.name.localeCompare(other.name);

/** Every filter of the vendor's list that is not typed. */
export function DatabaseFilters({ scopes, search, onChange }: DatabaseListProps) {
  const { t } = useTranslation('databases');
  const vpcs = useQueries({ queries: scopes.map(({ id }) => vpcsQuery(id)) }).flatMap(
    ({ data }) => data ?? [],
  );
  const subnets = useQueries({ queries: scopes.map(({ id }) => subnetsQuery(id)) })
    .flatMap(({ data }) => data ?? [])
    .filter(({ vpc_id }) => search.vpc === undefined || vpc_id === search.vpc);
  const named = (things: readonly { id: string; name: string | null }[]) =>
    things.map(({ id, name }) => ({ id, name: name || id })).sort(byName);
  const filters: Filter[] = [
    {
      ...{ name: 'health', label: t('health'), all: t('anyHealth') },
      choices: (['unhealthy', 'busy'] as const).map((id) => ({ id, name: t(id) })),
    },
    {
      ...{ name: 'mode', label: t('mode'), all: t('anyMode') },
      choices: modes.map((id) => ({ id, name: modeWords(t, id) })),
    },
    {
      ...{ name: 'type', label: t('type'), all: t('anyType') },
      choices: datastoreTypes.map((id) => ({ id, name: id })),
    },
    { ...{ name: 'vpc', label: t('vpc'), all: t('anyVpc') }, choices: named(vpcs) },
    { ...{ name: 'subnet', label: t('subnet'), all: t('anySubnet') }, choices: named(subnets) },
  ];
  return filters.map(({ name, label, all, choices }) => (
    <SelectField
      key={name}
      label={label}
      value={search[name] ?? ''}
      onChange={(value) =>
        onChange({ ...(name === 'vpc' && { subnet: undefined }), [name]: value || undefined })
      }
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </SelectField>
  ));
}
