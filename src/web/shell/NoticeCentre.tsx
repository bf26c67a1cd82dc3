import { Bell } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { useNoticeHistory } from '../lib/notices.tsx';
import { BarButton } from './BarButton.tsx';
import { LazyPopover } from './LazyPopover.tsx';

const NoticePanel = lazyPart(() => import('./NoticePanel.tsx'), 'NoticePanel');

/** Everything that was said on this page since it was opened. */
export function NoticeCentre() {
  const { t } = useTranslation();
  const { notices } = useNoticeHistory();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [readUpTo, setReadUpTo] = useState(0);
  const unread = notices.filter(({ id }) => id > readUpTo).length;

  function markRead() {
    setReadUpTo(notices[0]?.id ?? 0);
  }

  return (
    <>
      <BarButton
        label={unread > 0 ? t('noticesUnread', { count: unread }) : t('notices')}
        count={unread}
        isOpen={anchor !== undefined}
        onOpen={(button) => {
          markRead();
          setAnchor(button);
        }}
      >
        <Bell size={20} />
      </BarButton>
      <LazyPopover
        anchor={anchor}
        label={t('notices')}
        width={400}
        onClose={() => {
          markRead();
          setAnchor(undefined);
        }}
      >
        <NoticePanel />
      </LazyPopover>
    </>
  );
}
