import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LongList } from '../../../ui/LongList.tsx';
import type { ChosenVm, SkippedVm } from './chosenVms.ts';
import { useTargetsNow } from './useTargetsNow.ts';
import { VmTargetRow } from './VmTargetRow.tsx';

interface Props {
  possible: readonly ChosenVm[];
  skipped: readonly SkippedVm[];
}

const box = { lineHeight: 36, maxHeight: 'min(32vh, 260px)' };

/** Every VM an action is about, and every one it leaves alone, with the reason. */
export function VmTargets({ possible, skipped }: Props) {
  const { t } = useTranslation('vmActions');
  const became = useTargetsNow(possible.map(({ target }) => target));
  const changed = became.filter(Boolean).length;
  const away = possible.filter(({ isOnScreen }) => !isOnScreen).length;
  const words = [
    t('targets', { count: possible.length }),
    away > 0 && t('offScreenCount', { count: away }),
    changed > 0 && t('changedCount', { count: changed }),
  ].filter(Boolean);
  return (
    <>
      {possible.length > 0 && (
        <Box>
          {possible.length > 1 && (
            <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
              {words.join(' · ')}
            </Typography>
          )}
          <LongList label={t('targets', { count: possible.length })} items={possible} {...box}>
            {(one, place) => <VmTargetRow chosen={one} became={became[place]} />}
          </LongList>
        </Box>
      )}
      {skipped.length > 0 && (
        <Box>
          <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
            {t('skipped', { count: skipped.length })}
          </Typography>
          <LongList label={t('skipped', { count: skipped.length })} items={skipped} {...box}>
            {(one) => <VmTargetRow chosen={one} reason={one.reason} />}
          </LongList>
        </Box>
      )}
    </>
  );
}
