import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConsoleSession } from '../../../contract/services/own/consoles.ts';
import { useRole } from '../../lib/session.tsx';
import type { Deal } from './ConsoleList.tsx';

const ButtonLink = createLink(Button);

/** What can be done about one console: told, joined, ended. */
export function ConsoleTools({ console, onDeal }: { console: ConsoleSession; onDeal: (deal: Deal) => void }) {
  const { t } = useTranslation('consoles');
  const { scope, vm, user, vmName } = console;
  const isAdmin = useRole(scope) === 'admin';
  const about = { name: user, vm: vmName ?? vm };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {!console.isOwn && isAdmin && (
        <Button size="small" aria-label={t('tellOf', about)} onClick={() => onDeal('tell')}>
          {t('tell')}
        </Button>
      )}
      {!console.isOwn && (
        <ButtonLink
          size="small"
          to="/vms/$scope/$vm/console"
          params={{ scope, vm }}
          search={{ mode: 'view' }}
          aria-label={t('joinOf', about)}
        >
          {t('join')}
        </ButtonLink>
      )}
      <Button size="small" color="error" aria-label={t('endOf', about)} onClick={() => onDeal('end')}>
        {t('end')}
      </Button>
    </Box>
  );
}
