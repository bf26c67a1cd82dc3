import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { AsOf } from '../AsOf.tsx';

interface Props {
  /** Undefined while it is counted. */
  total: number | undefined;
  isFiltered: boolean;
  /** Epoch milliseconds of the newest answer; 0 when there is none. */
  at: number;
  /** Why the newest look failed. */
  failure: Error | null;
  updates: number;
  onShowUpdates: () => void;
}

/** How many there are, in words and read out; how old that is; and what waits while the rows hold still. */
export function VmListStatus({ total, isFiltered, at, failure, updates, onShowUpdates }: Props) {
  const { t } = useTranslation('vms');
  const counted = isFiltered ? 'countMatching' : 'count';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 40 }}>
      <Typography role="status" variant="body2">
        {total === undefined ? t('counting') : t(counted, { count: total })}
      </Typography>
      <AsOf at={at} failure={failure} />
      {updates > 0 && (
        <Tooltip title={t('updatesHint')} describeChild>
          <Button variant="text" onClick={onShowUpdates}>
            {t('updates', { count: updates })}
          </Button>
        </Tooltip>
      )}
    </Box>
  );
}
