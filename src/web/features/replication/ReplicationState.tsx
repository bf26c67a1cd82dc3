import Typography from '@mui/material/Typography';
import { CircleCheckBig, CirclePause, CircleX, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark.tsx';
import type { BoardJob } from './replicationBoard.ts';
import { classOf } from './replicationFacts.ts';
import { stateWords } from './replicationWords.ts';

const looks = {
  moving: { icon: LoaderCircle, color: 'primary.main' },
  resting: { icon: CirclePause, color: 'warning.main' },
  ended: { icon: CircleCheckBig, color: 'text.secondary' },
  failed: { icon: CircleX, color: 'error.main' },
} as const;

interface Props {
  status: string | null | undefined;
  trouble?: BoardJob['trouble'];
}

/** How a job stands; where the vendor could not tell just now, that too. */
export function ReplicationState({ status, trouble }: Props) {
  const { t } = useTranslation('replication');
  const { icon, color } = looks[classOf(status)];
  return (
    <>
      <Mark icon={icon} color={color}>
        {stateWords(t, status)}
      </Mark>
      {trouble && (
        <Typography
          component="span"
          variant="caption"
          color="warning"
          sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}
        >
          <TriangleAlert size={14} aria-hidden />
          {t('notTold', { code: trouble.code, message: trouble.message })}
        </Typography>
      )}
    </>
  );
}
