import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { isBusy, isUnhealthy, nodesOf } from './databaseFacts.ts';
import { stateWords } from './databaseWords.ts';

/** How an instance stands, and what it is busy with. */
export function DatabaseState({ instance }: { instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const ill = nodesOf(instance).filter(({ status }) => status === 'abnormal').length;
  const isIll = isUnhealthy(instance);
  const isFine = !isIll && instance.status === 'normal';
  const Icon = isIll ? CircleX : isFine ? CircleCheck : LoaderCircle;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1, fontSize: '0.8125rem' }}
    >
      <Box
        component="span"
        sx={{
          ...{ display: 'inline-flex', alignItems: 'center', gap: 0.75, fontWeight: 600 },
          color: isIll ? 'error.main' : isFine ? 'success.main' : 'primary.main',
        }}
      >
        <Icon size={16} aria-hidden />
        {stateWords(t, instance.status)}
      </Box>
      {ill > 0 && <span>{t('illNodes', { count: ill })}</span>}
      {isBusy(instance) && (
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}
        >
          <CircularProgress size={12} color="inherit" aria-hidden />
          {t('busyWith', { actions: (instance.actions ?? []).join(', ') })}
        </Box>
      )}
    </Box>
  );
}
