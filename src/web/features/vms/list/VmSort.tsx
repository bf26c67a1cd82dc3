import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Choice } from '../Choice.tsx';
import { vmColumns } from './vmColumns.tsx';
import { completeVmSearch, type VmSearch } from './vmSearch.ts';

interface Props {
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

const arrows = { asc: '↑', desc: '↓' } as const;
const orders = vmColumns.flatMap(({ header, sortField: sort }) =>
  sort ? (['asc', 'desc'] as const).map((dir) => ({ value: `${sort} ${dir}`, header, sort, dir })) : [],
);

/** The order of the list, where the heads of its columns have no room. */
export function VmSort({ search, onChange }: Props) {
  const { t } = useTranslation('vms');
  const { sort, dir } = completeVmSearch(search);
  function change(value: string | undefined) {
    const order = orders.find((each) => each.value === value);
    if (order) onChange({ sort: order.sort, dir: order.dir });
  }
  return (
    <Box sx={{ display: { xs: 'flex', md: 'none' }, flex: { xs: '1 1 8rem', sm: '0 1 auto' } }}>
      <Choice
        label={t('sortBy')}
        value={`${sort} ${dir}`}
        options={orders.map(({ value, header, dir }) => ({ value, label: `${t(header)} ${arrows[dir]}` }))}
        onChange={change}
      />
    </Box>
  );
}
