import Box from '@mui/material/Box';
import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { useNoticeHistory, useNotices, type Notice, type NoticeKind } from '../lib/notices.tsx';

const NoticeAlert = lazyPart(() => import('./NoticeAlert.tsx'), 'NoticeAlert');

const mostShown = 4;
// What went wrong stays until somebody has seen it.
const shownMs: Record<NoticeKind, number | null> = {
  success: 6000,
  info: 6000,
  warning: 12_000,
  error: null,
};

/** The latest notices, over every page, read out when they come. */
export function Toasts() {
  const { t } = useTranslation();
  const { notices, shown } = useNoticeHistory();
  const toasts = notices.filter(({ id }) => shown.includes(id)).slice(0, mostShown);
  return (
    <Box
      component="section"
      aria-label={t('notices')}
      aria-live="polite"
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        right: { xs: 8, sm: 24 },
        bottom: { xs: 8, sm: 24 },
        width: 380,
        maxWidth: 'calc(100vw - 16px)',
        display: 'flex',
        flexDirection: 'column-reverse',
        gap: 1,
      }}
    >
      {toasts.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </Box>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const { hide } = useNotices();
  const [isHeld, setHeld] = useState(false);
  const lifeMs = notice.action ? null : shownMs[notice.kind];

  useEffect(() => {
    if (lifeMs === null || isHeld) return;
    const timer = setTimeout(() => hide(notice.id), lifeMs);
    return () => clearTimeout(timer);
  }, [lifeMs, isHeld, hide, notice.id]);

  return (
    <Box
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      sx={{ boxShadow: 6, borderRadius: 1, bgcolor: 'background.paper' }}
    >
      <Suspense>
        <NoticeAlert notice={notice} onClose={() => hide(notice.id)} />
      </Suspense>
    </Box>
  );
}
