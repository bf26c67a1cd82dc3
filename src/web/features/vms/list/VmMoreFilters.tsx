import Button from '@mui/material/Button';
import { SlidersHorizontal } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import type { VmSearch } from './vmSearch.ts';

const VmFilterPanel = lazyPart(() => import('./VmFilterPanel.tsx'), 'VmFilterPanel', 'vmFilters');

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

const filtersOn = ({ host, label, tools, busy, bin, system }: VmSearch) =>
  [host, label, tools, busy, bin, system].filter(Boolean).length;
export const hasMoreFilters = (search: VmSearch) => filtersOn(search) > 0;

/** The filters that are asked for less often, and how many of them are on. */
export function VmMoreFilters({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('vms');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const count = filtersOn(search);
  return (
    <>
      <Button
        variant="outlined"
        color={count > 0 ? 'primary' : 'inherit'}
        startIcon={<SlidersHorizontal size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ minHeight: 40 }}
      >
        {count > 0 ? t('moreFiltersOn', { count }) : t('moreFilters')}
      </Button>
      {anchor && (
        <Suspense>
          <VmFilterPanel
            anchor={anchor}
            scopes={scopes}
            search={search}
            onChange={onChange}
            onClose={() => setAnchor(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
