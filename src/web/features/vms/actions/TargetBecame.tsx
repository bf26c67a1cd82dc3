import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { Became } from './useTargetsNow.ts';

/** What a VM is now that is no longer what the person chose: acting on it will be refused, with both sides. */
export function TargetBecame({ became }: { became: NonNullable<Became> }) {
  const { t } = useTranslation(['vmActions', 'runs']);
  return (
    <Typography
      variant="caption"
      sx={{ flex: '1 0 100%', display: 'flex', flexWrap: 'wrap', columnGap: 1, color: 'warning.main' }}
    >
      {became === 'gone' ? (
        t('targetGone')
      ) : (
        <>
          {t('targetNow')} <strong>{became.name ?? became.id}</strong> {became.host?.name}
          <StateChip state={became.status} />
          {became.in_recycle_bin && t('inBin', { ns: 'runs' })}
        </>
      )}
    </Typography>
  );
}
