import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row, Rows } from '../../lib/rows/rows.ts';
import { AsOf } from '../AsOf.tsx';
import { hint } from '../hint.ts';
import { mostSelected, type Selection } from './useSelection.ts';

interface Props<R extends Row> {
  /** How many there are, in words. */
  words: string;
  rows: Rows<R>;
  selection: Selection<R>;
  updates: number;
  onShowUpdates: () => void;
  /** The table's tools. */
  children: ReactNode;
}

/** How many there are and are selected, in words and read out; how old that is; what waits while the rows hold still. */
export function TableStatus<R extends Row>(props: Props<R>) {
  const { words, rows, selection, updates, onShowUpdates, children } = props;
  const { t } = useTranslation('table');
  const { picked, pruned, isCut } = selection;
  const said = [
    words,
    picked.size > 0 && t('selected', { count: picked.size }),
    isCut && t('selectedFirst', { count: mostSelected }),
    pruned > 0 && t('pruned', { count: pruned }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 44 }}>
      <Typography role="status" variant="body2">
        {said.filter(Boolean).join(' · ')}
      </Typography>
      <AsOf at={rows.asOf} failure={rows.troubles.find(({ hasRows }) => hasRows)?.failure ?? null} />
      {updates > 0 && (
        <Button
          variant="text"
          onClick={onShowUpdates}
          aria-description={t('updatesHint')}
          {...hint(t('updatesHint'))}
        >
          {t('updates', { count: updates })}
        </Button>
      )}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5 }}>{children}</Box>
    </Box>
  );
}
