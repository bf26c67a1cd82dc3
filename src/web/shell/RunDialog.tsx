import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay, type Entry } from '../lib/runState.ts';
import { useRuns, type BegunRun, type RunItem } from '../lib/runs.tsx';
import { RunFilter } from './RunFilter.tsx';
import { RunList } from './RunList.tsx';
import { RunProgress } from './RunProgress.tsx';
import { RunRemedies } from './RunRemedies.tsx';

interface Props {
  begun: BegunRun;
  entries: readonly Entry<RunItem>[];
}

const isTrouble = (entry: Entry<RunItem>) => !isUnderWay(entry) && entry.state.phase !== 'done';

/** One action on many: how each goes, exactly why it does not, and what can be done about it. Closing it stops nothing. */
export function RunDialog({ begun, entries }: Props) {
  const { t } = useTranslation(['runs', 'common']);
  const { show } = useRuns();
  const title = useId();
  const [isTroubleOnly, setTroubleOnly] = useState(false);
  const trouble = entries.filter(isTrouble);
  const waiting = entries.filter(({ state }) => state.phase === 'waiting').length;
  const close = () => show(undefined);

  return (
    <Dialog open onClose={close} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{begun.title}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, pb: 1 }}>
        <RunProgress entries={entries} />
        {trouble.length > 0 && trouble.length < entries.length && (
          <RunFilter
            all={entries.length}
            trouble={trouble.length}
            isTroubleOnly={isTroubleOnly}
            onChange={setTroubleOnly}
          />
        )}
        <RunList entries={isTroubleOnly && trouble.length > 0 ? trouble : entries} />
        {entries.some(isUnderWay) && (
          <Typography variant="caption" color="textSecondary">
            {t('goesOn')} {waiting > 0 && t('keepOpen', { count: waiting })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        <RunRemedies run={begun.run} entries={entries} />
        <Box sx={{ flex: 1 }} />
        <Button onClick={close} autoFocus variant="outlined">
          {t('close', { ns: 'common' })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
