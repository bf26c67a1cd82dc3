import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../lib/notices.tsx';
import { useNow } from '../../../lib/useNow.ts';
import type { VmTarget } from '../vmTarget.ts';

const undoMs = 5000;

interface Props {
  title: string;
  targets: readonly VmTarget[];
  onElapsed: () => void;
  onUndone: () => void;
}

/**
 * Five seconds in which nothing has been sent. Undo, Escape and a click beside it take everything back, and so does leaving: what is
 * sent is only what ran out before somebody's eyes.
 */
export function UndoCountdown({ title, targets, onElapsed, onUndone }: Props) {
  const { t } = useTranslation('vmActions');
  const { notify } = useNotices();
  const titleId = useId();
  const undo = useRef<HTMLButtonElement>(null);
  const [until] = useState(() => Date.now() + undoMs);
  const left = Math.max(0, until - useNow(100));
  const isDecided = useRef(false);
  const isHere = useRef(false);

  const tellUndone = useEffectEvent(() => notify({ kind: 'info', title: t('undone', { title }) }));
  const elapse = useEffectEvent(() => {
    isDecided.current = true;
    onElapsed();
  });
  useEffect(() => {
    const timer = setTimeout(() => elapse(), Math.max(0, until - Date.now()));
    isHere.current = true;
    return () => {
      clearTimeout(timer);
      isHere.current = false;
    };
  }, [until]);
  useEffect(() => {
    return () => {
      // A moment later: development takes every effect back once and repeats it.
      setTimeout(() => {
        if (!isHere.current && !isDecided.current) tellUndone();
      });
    };
  }, []);

  return (
    <Dialog
      open
      onClose={onUndone}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
      // The question that was here gives the focus back to its button as it goes, on a slow machine after `autoFocus`.
      slotProps={{ transition: { onEntered: () => undo.current?.focus() } }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Typography role="alert" variant="body2">
          {t('undoText', { count: targets.length, seconds: undoMs / 1000 })}
        </Typography>
        <Typography variant="h2" component="p" aria-hidden sx={{ mt: 2, textAlign: 'center' }}>
          {Math.ceil(left / 1000)}
        </Typography>
        <LinearProgress variant="determinate" value={(100 * left) / undoMs} aria-hidden color="error" />
      </DialogContent>
      <DialogActions>
        <Button ref={undo} variant="contained" autoFocus onClick={onUndone}>
          {t('undo')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
