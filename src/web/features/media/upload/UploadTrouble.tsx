import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../contract/failure.ts';
import type { Upload } from '../../../../contract/services/own/uploads.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';

interface Props {
  upload: Upload;
  failure: Failure;
  phase: string;
}

const worded = {
  otherFile: 'trouble_otherFile',
  unreadable: 'trouble_unreadable',
  NoSuchUpload: 'trouble_gone',
  BadDigest: 'trouble_damaged',
  IncompleteBody: 'trouble_damaged',
  damaged: 'trouble_damaged',
  storeOffline: 'trouble_storeOffline',
} as const;

/** Why an upload waits or has stopped, and what helps. */
export function UploadTrouble({ upload, failure, phase }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const word = Object.entries(worded).find(([code]) => code === failure.code)?.[1];
  if (!word) return <FailureAlert failure={failure} />;
  return (
    <Alert severity={phase === 'failed' ? 'error' : 'warning'} variant="outlined">
      {t(word, {
        file: upload.fileName,
        size: format.bytes(upload.size),
        time: format.time(upload.changedAt),
      })}
    </Alert>
  );
}
