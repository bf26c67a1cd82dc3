import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/services/own/people.ts';
import { useHoldRows } from '../../lib/rows/holds.tsx';
import { useSession } from '../../lib/session.tsx';
import { AccountAccess } from './AccountAccess.tsx';
import { AccountFactor } from './AccountFactor.tsx';
import { GroupsForm } from './GroupsForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** One account: its groups, its password, and whether it may sign in. */
export function AccountDrawer({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const titleId = useId();
  const { user } = useSession();
  useHoldRows(true);
  const whyNot = user.name === account.name ? t('ownAccount') : undefined;
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 420, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 2, pb: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {account.name}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('close', { ns: 'common' })} edge="end">
          <X size={18} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ p: 2, display: 'grid', gap: 4, alignContent: 'start' }}>
        <GroupsForm account={account} whyNot={whyNot} />
        <PasswordForm account={account} />
        {account.hasSecondFactor && <AccountFactor account={account} />}
        <AccountAccess account={account} whyNot={whyNot} />
      </Box>
    </Drawer>
  );
}
