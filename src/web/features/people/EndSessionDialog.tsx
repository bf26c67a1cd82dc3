import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { OpenSession } from '../../../contract/services/own/people.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { browserName } from './browserName.ts';

interface Props {
  session: OpenSession;
  onClose: () => void;
}

/** Asks before somebody is signed out where they sit. */
export function EndSessionDialog({ session, onClose }: Props) {
  const { t } = useTranslation('people');
  const { notify } = useNotices();
  const end = useMutation(mutation(own.endSession));
  const { id, person, address, browser } = session;
  return (
    <ConfirmDialog
      open
      danger
      title={t('endTitle', { name: person })}
      confirmLabel={t('end')}
      busy={end.isPending}
      failure={end.error}
      onConfirm={() =>
        end.mutate(
          { input: { params: { id } } },
          {
            onSuccess() {
              notify({ kind: 'success', title: t('ended', { name: person }) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 1 }}>
        {[address, browserName(browser)].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2">{t('endText')}</Typography>
    </ConfirmDialog>
  );
}
