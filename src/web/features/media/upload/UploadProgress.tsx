import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../contract/services/own/uploads.ts';
import type { Progress } from '../../../lib/uploads/run.ts';
import { useFormat } from '../../../lib/useFormat.ts';

interface Props {
  upload: Upload;
  /** Undefined where this page does not have the file. */
  progress: Progress | undefined;
  labelledBy: string;
}

/** How far a file is, in words and as a bar: what is there, how fast it goes, how long it will take. */
export function UploadProgress({ upload, progress, labelledBy }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const phase = progress?.phase ?? 'interrupted';
  const percent = progress ? (100 * progress.bytes) / upload.size : 0;
  const figures = progress && [
    t('ofAll', { done: format.bytes(progress.bytes), all: format.bytes(upload.size) }),
    progress.rate !== null && t('rate', { rate: format.bytes(progress.rate) }),
    progress.secondsLeft !== null && t('left', { time: format.duration(progress.secondsLeft * 1000) }),
  ];
  return (
    <div>
      {progress && (
        <LinearProgress
          aria-labelledby={labelledBy}
          variant="determinate"
          value={percent}
          color={phase === 'failed' ? 'error' : phase === 'waiting' ? 'warning' : 'primary'}
          sx={{ borderRadius: 1, mb: 0.75 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {/* Only a new phase is read out, not each figure. */}
        <Typography variant="body2" role="status">
          {t(`phase_${phase}`, { file: upload.fileName })}
        </Typography>
        {figures && (
          <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {figures.filter(Boolean).join(' · ')}
          </Typography>
        )}
      </Box>
    </div>
  );
}
