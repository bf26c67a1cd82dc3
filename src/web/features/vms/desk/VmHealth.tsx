import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import { HealthLine } from './HealthLine.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { useVmHealth } from './useVmHealth.ts';

/** How a machine does, in a few lines to be read while somebody is on the phone: what is wrong stands first. */
export function VmHealth(target: VmTarget) {
  const { t } = useTranslation('desk');
  const lines = useVmHealth(target);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('health')}
      sx={{
        p: 1.5,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(14rem, 1fr))' },
        gap: 1.5,
      }}
    >
      {lines.map((line) => (
        <HealthLine key={line.id} {...line} />
      ))}
    </Paper>
  );
}
