import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { VmStatus } from '../../contract/services/tower/vms.ts';
import { StateChip } from './StateChip.tsx';

interface Props {
  seen: Record<string, unknown>;
  found: Record<string, unknown>;
}

// What the BFF compared of a VM; a field that it did not is not shown.
const Compared = z.object({
  name: z.catch(z.nullish(z.string()), undefined),
  status: z.catch(z.nullish(VmStatus), undefined),
  host: z.catch(z.nullish(z.object({ name: z.nullable(z.string()) })), undefined),
  in_recycle_bin: z.catch(z.optional(z.boolean()), undefined),
});

/** What a person saw when they decided beside what is there now. */
export function SeenAndFound({ seen, found }: Props) {
  const { t } = useTranslation('runs');
  const sides = [
    { title: t('whatYouSaw'), vm: Compared.parse(seen) },
    { title: t('whatIsThere'), vm: Compared.parse(found) },
  ];
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5, my: 1 }}
    >
      {sides.map(({ title, vm }) => [
        <Typography key={`${title} title`} component="dt" variant="body2" color="textSecondary">
          {title}
        </Typography>,
        <Box
          key={title}
          component="dd"
          sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: 1, overflowWrap: 'anywhere' }}
        >
          {vm.name !== undefined && <strong>{vm.name ?? '—'}</strong>}
          {vm.status !== undefined && <StateChip state={vm.status} />}
          {vm.host !== undefined && <span>{vm.host?.name ?? '—'}</span>}
          {vm.in_recycle_bin !== undefined && <span>{t(vm.in_recycle_bin ? 'inBin' : 'notInBin')}</span>}
        </Box>,
      ])}
    </Box>
  );
}
