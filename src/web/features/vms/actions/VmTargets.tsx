import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ChosenVm, SkippedVm } from './chosenVms.ts';
import { useTargetsNow } from './useTargetsNow.ts';
import { VmTargetRow } from './VmTargetRow.tsx';

interface Props {
  possible: readonly ChosenVm[];
  skipped: readonly SkippedVm[];
}

/** Every VM an action is about, and every one it leaves alone, with the reason. */
export function VmTargets({ possible, skipped }: Props) {
  const { t } = useTranslation('vmActions');
  const became = useTargetsNow(possible.map(({ target }) => target));
  const changed = became.filter(Boolean).length;
  const away = possible.filter(({ isOnScreen }) => !isOnScreen).length;
  return (
    <>
      {possible.length > 0 && (
        <Box>
          {possible.length > 1 && (
            <Typography variant="subtitle2" component="h3">
              {t('targets', { count: possible.length })}
              {away > 0 && ` · ${t('offScreenCount', { count: away })}`}
              {changed > 0 && ` · ${t('changedCount', { count: changed })}`}
            </Typography>
          )}
          <TargetList label={t('targets', { count: possible.length })}>
            {possible.map((one, place) => (
              <VmTargetRow
                key={`${one.target.scope} ${one.target.vm.id}`}
                chosen={one}
                became={became[place]}
              />
            ))}
          </TargetList>
        </Box>
      )}
      {skipped.length > 0 && (
        <Box>
          <Typography variant="subtitle2" component="h3">
            {t('skipped', { count: skipped.length })}
          </Typography>
          <TargetList label={t('skipped', { count: skipped.length })}>
            {skipped.map((one) => (
              <VmTargetRow key={`${one.target.scope} ${one.target.vm.id}`} chosen={one} reason={one.reason} />
            ))}
          </TargetList>
        </Box>
      )}
    </>
  );
}

// The browser itself leaves out of its work what is scrolled away: these rows never change.
const TargetList = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box
    component="ul"
    tabIndex={0} // scrolled with the keyboard
    aria-label={label}
    sx={{
      listStyle: 'none',
      m: 0,
      mt: 0.5,
      p: 0,
      maxHeight: 'min(32vh, 260px)',
      overflowY: 'auto',
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      '& > li': { contentVisibility: 'auto', containIntrinsicHeight: 'auto 36px' },
    }}
  >
    {children}
  </Box>
);
