import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNoticeHistory, useNotices } from '../lib/notices.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NoticeAlert } from './NoticeAlert.tsx';

export function NoticePanel() {
  const { t } = useTranslation();
  const { notices } = useNoticeHistory();
  const { clear } = useNotices();
  if (notices.length === 0) return <EmptyState title={t('noticesNone')} />;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('notices')}
        </Typography>
        <Button color="inherit" onClick={clear}>
          {t('noticesClear')}
        </Button>
      </Box>
      <List sx={{ px: 2 }}>
        {notices.map((notice) => (
          <ListItem key={notice.id} disablePadding sx={{ mb: 1 }}>
            <NoticeAlert notice={notice} hasTime />
          </ListItem>
        ))}
      </List>
    </>
  );
}
