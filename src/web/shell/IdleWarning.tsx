import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../contract/services/own.ts';
import { serverNow } from '../lib/serverClock.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';

const warnMs = 120_000;
// The BFF answers from a read cache of two seconds: what a click extended shows only after it.
const settleMs = 3000;

interface Props {
  session: Session;
  refresh: () => Promise<void>;
}

/** Asks two minutes before an idle session ends whether somebody is there, and notices its end. */
export function IdleWarning({ session, refresh }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const { idleAt, endsAt } = session;
  const [nearEnd, setNearEnd] = useState<number>();
  const [answered, setAnswered] = useState<number>();
  // A session shorter than the warning is not warned of all the time.
  const [span] = useState(() => idleAt - serverNow());
  const isOpen = nearEnd === idleAt && answered !== idleAt;
  useNow(isOpen ? 1000 : null);

  useEffect(() => {
    const end = Math.min(idleAt, endsAt);
    const warnAt = idleAt - Math.min(warnMs, span / 3);
    const near = setTimeout(
      // Another tab or a console may have kept it alive: asked before the person is.
      () => void refresh().then(() => setNearEnd(idleAt)),
      Math.max(0, warnAt - serverNow()),
    );
    const over = setTimeout(() => void refresh(), Math.max(0, end + 1000 - serverNow()));
    return () => {
      clearTimeout(near);
      clearTimeout(over);
    };
  }, [idleAt, endsAt, span, refresh]);

  function stay() {
    setAnswered(idleAt);
    void refresh();
    setTimeout(() => void refresh().then(() => setAnswered(undefined)), settleMs);
  }

  return (
    <Dialog open={isOpen} onClose={stay} aria-labelledby={titleId} role="alertdialog">
      <DialogTitle id={titleId}>{t('idleTitle')}</DialogTitle>
      <DialogContent>{t('idleText', { duration: format.duration(idleAt - serverNow()) })}</DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={stay} autoFocus>
          {t('staySignedIn')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
