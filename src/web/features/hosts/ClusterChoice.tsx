import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTowers } from '../../lib/useTowers.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { clusterSource } from './hostRows.ts';
import type { HostSearch } from './hostSearch.ts';

interface Props {
  search: HostSearch;
  onChange: (changed: Partial<HostSearch>) => void;
}

/** The clusters of the towers that are shown, told apart by their tower where there are several. */
export function ClusterChoice({ search, onChange }: Props) {
  const { t } = useTranslation('hosts');
  const { towers } = useTowers();
  const shown = towers.filter(({ id }) => search.scope === undefined || id === search.scope);
  const sources = shown.map(({ id }) => clusterSource(id));
  const answers = useQueries({ queries: sources.map(({ read }) => read) });
  const clusters = sources.flatMap(({ rows }, place) => {
    const { data } = answers[place] ?? {};
    return data === undefined
      ? []
      : rows(data).map(({ cluster }) => ({ cluster, tower: shown[place]?.name }));
  });
  const isKnown = clusters.some(({ cluster }) => cluster.id === search.cluster);
  return (
    <SelectField
      label={t('cluster')}
      value={isKnown ? (search.cluster ?? '') : ''}
      onChange={(cluster) => onChange({ cluster: cluster || undefined, host: undefined })}
    >
      <option value="">{t('any')}</option>
      {clusters.map(({ cluster: { id, name }, tower }) => (
        <option key={`${tower} ${id}`} value={id}>
          {shown.length > 1 ? `${name ?? id} (${tower ?? ''})` : (name ?? id)}
        </option>
      ))}
    </SelectField>
  );
}
