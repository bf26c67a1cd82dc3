import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ticketText } from '../lib/failure.ts';
import type { Notice } from '../lib/notices.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';

interface Props {
  notice: Notice;
  hasTime?: boolean;
  onClose?: () => void;
}

/** A notice with all it knows; as a toast it can be closed, in the history it has its time. */
export function NoticeAlert({ notice, hasTime = false, onClose }: Props) {
  const { t } = useTranslation(['common', 'failures']);
  const { kind, title, detail, failure, action, at } = notice;
  const words = detail ?? failure?.message;
  return (
    <Alert
      severity={kind}
      role="none" // the region around toasts is what is read out
      sx={{ width: '100%', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
      action={
        onClose && (
          <IconButton size="small" color="inherit" aria-label={t('close')} onClick={onClose}>
            <X size={16} />
          </IconButton>
        )
      }
    >
      <Typography variant="subtitle2" component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {words && (
        <Typography variant="caption" component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {words}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, opacity: 0.95 }}>
        {hasTime && (
          <Typography variant="caption">
            <RelativeTime time={at} />
          </Typography>
        )}
        {failure && (
          <>
            <Typography variant="caption" sx={{ overflowWrap: 'anywhere' }}>
              {[failure.kind, failure.code, failure.requestId].filter(Boolean).join(' · ')}
            </Typography>
            <CopyButton text={() => ticketText(failure, at)} label={t('copyDetails', { ns: 'failures' })} />
          </>
        )}
        {action && (
          <Button color="inherit" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </Box>
    </Alert>
  );
}
