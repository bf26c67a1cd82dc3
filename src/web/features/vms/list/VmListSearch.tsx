import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { readRows } from '../../../lib/rows/readRows.ts';
import { useOpenVm } from './useOpenVm.ts';
import type { VmListed } from './useVmRows.ts';
import { VmFilters } from './VmFilters.tsx';
import { vmKeys } from './vmMatches.ts';
import { hasMoreFilters } from './VmMoreFilters.tsx';
import { vmSource } from './vmRows.ts';
import { VmSearchBox } from './VmSearchBox.tsx';
import type { VmSearch } from './vmSearch.ts';
import { VmTermChips } from './VmTermChips.tsx';

const VmFilterChips = lazyPart(() => import('./VmFilterChips.tsx'), 'VmFilterChips', 'vmFilters');

interface Props {
  towers: readonly Pick<Scope, 'id' | 'name'>[];
  listed: VmListed;
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
  /** From the search down into the rows. */
  onDown: () => void;
}

/** What the list is asked for: words, filters, and each of them to be taken away. */
export function VmListSearch({ towers, listed, search, onChange, onDown }: Props) {
  const { t } = useTranslation('vms');
  const client = useQueryClient();
  const { openVm } = useOpenVm();
  const [hint, setHint] = useState('');
  const { terms, asked, sources, compare } = listed;

  async function openOnlyHit(q: string) {
    const hits = sources.map(({ scope }) => vmSource(scope, { ...asked, q }));
    const [hit, another] = await readRows(client, hits, compare, 0, 2);
    if (hit && !another) openVm(hit);
    else if (q) setHint(hit ? t('oneHitOnly') : t('noHit'));
  }

  const [unknown] = terms.unknown;
  const misread =
    unknown &&
    t(unknown.why === 'key' ? 'unknownKey' : 'unknownValue', {
      term: unknown.term.text,
      keys: Object.keys(vmKeys).join(', '),
    });
  return (
    <>
      <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <VmSearchBox
          q={asked.q}
          onSearch={(q) => {
            setHint('');
            onChange({ q });
          }}
          onEnter={(q) => void openOnlyHit(q)}
          onDown={onDown}
          said={hint || misread || ''}
          scopes={towers.map(({ id }) => id)}
        />
        <VmFilters scopes={towers} search={search} onChange={onChange} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1, '&:empty': { display: 'none' } }}>
        <VmTermChips q={asked.q} onChange={(q) => onChange({ q })} />
        {hasMoreFilters(search) && (
          <Suspense>
            <VmFilterChips towers={towers} search={search} onChange={onChange} />
          </Suspense>
        )}
      </Box>
    </>
  );
}
