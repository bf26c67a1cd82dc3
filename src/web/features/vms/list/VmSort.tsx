import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VmSortField } from '../../../../contract/services/tower/vms.ts';
import { Choice } from '../Choice.tsx';
import { completeVmSearch, type VmSearch } from './vmSearch.ts';

interface Props {
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

const arrows = { asc: '↑', desc: '↓' } as const;
const fields = {
  name: 'columnName',
  status: 'columnStatus',
  cpu_usage: 'columnCpu',
  memory_usage: 'columnMemory',
  used_size: 'factStorage',
  local_created_at: 'columnCreated',
} as const satisfies Partial<Record<VmSortField, string>>;
type Field = keyof typeof fields;
const orders = (Object.keys(fields) as Field[]).flatMap((sort) =>
  (['asc', 'desc'] as const).map((dir) => ({ value: `${sort} ${dir}`, sort, dir })),
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
        options={orders.map(({ value, sort, dir }) => ({
          value,
          label: `${t(fields[sort])} ${arrows[dir]}`,
        }))}
        onChange={change}
      />
    </Box>
  );
}
