import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ClipboardCopy, FileArchive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSource } from './evidenceSource.ts';
import { useEvidence } from './useEvidence.ts';

interface Props extends EvidenceSource {
  /** Whether the scope lets the picture be taken. */
  mayPicture: boolean;
}

/** Puts together what belongs into a ticket about this machine. */
export function EvidenceTray(props: Props) {
  const { t } = useTranslation('evidence');
  const [note, setNote] = useState('');
  const [withPicture, setWithPicture] = useState(true);
  const { said, isBusy, download, copy } = useEvidence(props, note, withPicture && props.mayPicture);
  return (
    <Box
      role="group"
      aria-label={t('evidence')}
      sx={{ display: 'grid', gap: 1.5, p: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography variant="body2">{t('text')}</Typography>
      <TextField
        label={t('note')}
        helperText={t('noteHelp')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        multiline
        maxRows={4}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {props.mayPicture && (
        <div>
          <FormControlLabel
            control={<Switch checked={withPicture} onChange={(_event, checked) => setWithPicture(checked)} />}
            label={t('withPicture')}
          />
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {t('pictureWarning')}
          </Typography>
        </div>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          startIcon={<FileArchive size={16} aria-hidden />}
          loading={isBusy}
          onClick={download}
        >
          {t('download')}
        </Button>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<ClipboardCopy size={16} aria-hidden />}
          disabled={isBusy}
          onClick={copy}
        >
          {t('copy')}
        </Button>
      </Box>
      <div role="status">
        {said && (
          <Alert severity={said.isGood ? 'success' : 'error'} variant="outlined">
            {said.words}
          </Alert>
        )}
      </div>
    </Box>
  );
}
