import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Pause, Play } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../contract/services/own/uploads.ts';
import { pauseUpload, resumeUpload, useLiveUpload } from '../../../lib/uploads/liveUploads.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { DropUploadButton } from './DropUploadButton.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import { UploadTrouble } from './UploadTrouble.tsx';
import { useSend } from './useSend.ts';

/** A file on its way: how far it is, and what can be done about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const send = useSend();
  const titleId = useId();
  const progress = useLiveUpload(upload.id);
  const phase = progress?.phase ?? 'interrupted';
  const isGoing = ['checking', 'sending', 'waiting', 'ending'].includes(phase);
  // The file of this page was another one, or is not readable any more.
  const needsFile =
    phase === 'interrupted' || ['otherFile', 'unreadable'].includes(progress?.failure?.code ?? '');
  return (
    <Box component="li" aria-labelledby={titleId} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Typography id={titleId} variant="subtitle2" component="h3" noWrap>
            {upload.title}
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap>
            {upload.fileName} · {format.bytes(upload.size)} · {upload.scope}
          </Typography>
        </Box>
        {isGoing && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<Pause size={16} aria-hidden />}
            onClick={() => pauseUpload(upload.id)}
          >
            {t('pause')}
          </Button>
        )}
        {!isGoing && !needsFile && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<Play size={16} aria-hidden />}
            onClick={() => resumeUpload(upload.id)}
          >
            {t('resume')}
          </Button>
        )}
        {needsFile && <ChooseFile label={t('chooseAgain')} onFile={(file) => send(upload, file)} />}
        <DropUploadButton upload={upload} />
      </Box>
      <UploadProgress upload={upload} progress={progress} labelledBy={titleId} />
      {progress?.failure && <UploadTrouble upload={upload} failure={progress.failure} phase={phase} />}
    </Box>
  );
}
