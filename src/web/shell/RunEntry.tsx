import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../lib/runState.ts';
import { useRuns, type BegunRun } from '../lib/runs.tsx';
import { useRun } from '../lib/useRun.ts';
import { hint } from '../ui/hint.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { RunProgress } from './RunProgress.tsx';

/** A run in the tray: how it goes as a whole, and the way to each. */
export function RunEntry({ begun, onShow }: { begun: BegunRun; onShow: () => void }) {
  const { t } = useTranslation(['runs', 'common']);
  const { show, dismiss } = useRuns();
  const entries = useRun(begun.run);
  return (
    <ListItem sx={{ alignItems: 'flex-start', gap: 1.5, py: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {begun.title}
        </Typography>
        <RunProgress entries={entries} />
        <Typography variant="caption" color="textSecondary">
          <RelativeTime time={begun.began} />
        </Typography>
        <Button
          onClick={() => {
            onShow();
            show(begun.id);
          }}
        >
          {t('show')}
        </Button>
      </Box>
      {!entries.some(isUnderWay) && (
        <IconButton
          {...hint(t('dismiss', { ns: 'common' }))}
          size="small"
          aria-label={t('dismiss', { title: begun.title })}
          onClick={() => dismiss(begun.id)}
        >
          <X size={16} />
        </IconButton>
      )}
    </ListItem>
  );
}
