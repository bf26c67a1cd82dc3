import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { VmStatus } from '../../../../contract/services/tower/vms.ts';
import { StateChip } from '../../../ui/StateChip.tsx';

interface Props {
  seen: Record<string, unknown>;
  found: Record<string, unknown>;
  requestId: string | undefined;
}

// What the BFF compared; a field that it did not is not shown.
const Compared = z.object({
  name: z.catch(z.nullish(z.string()), undefined),
  status: z.catch(z.nullish(VmStatus), undefined),
});

/** What the person saw beside what is there now. */
export function VmConflict({ seen, found, requestId }: Props) {
  const { t } = useTranslation(['vms', 'failures']);
  const sides = [
    { title: t('whatYouSaw'), vm: Compared.parse(seen) },
    { title: t('whatIsThere'), vm: Compared.parse(found) },
  ];
  return (
    <Alert severity="warning" variant="outlined">
      {t('changedMeanwhile')}
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5, my: 1 }}
      >
        {sides.map(({ title, vm }) => [
          <Typography key={`${title} title`} component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {title}
          </Typography>,
          <Box
            key={title}
            component="dd"
            sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: 1, overflowWrap: 'anywhere' }}
          >
            {vm.name !== undefined && <strong>{vm.name ?? '—'}</strong>}
            {vm.status !== undefined && <StateChip state={vm.status} />}
          </Box>,
        ])}
      </Box>
      {requestId && (
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {t('requestId', { ns: 'failures' })} <code>{requestId}</code>
        </Typography>
      )}
    </Alert>
  );
}
