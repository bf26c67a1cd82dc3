import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../../ui/DeleteButton.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { addressOf, called } from '../ports.ts';
import { useWhyNot } from '../useWhyNot.ts';

interface Props {
  scope: string;
  vip: Port;
  /** Who loses it. */
  servers: readonly string[];
}

export function DeleteVipButton({ scope, vip, servers }: Props) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope);
  const navigate = useNavigate();
  const { notify } = useNotices();
  const [seen, setSeen] = useState<Port>();
  const remove = useMutation(mutation(vpc.deletePort));
  const input = { scope, params: { port_id: vip.id } };

  function confirm(decided: Port) {
    const { name, allowed_address_pairs } = decided;
    remove.mutate(
      { input, seen: { name, allowed_address_pairs } },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: t('vipIsDeleted', { name: called(decided) }) });
          void navigate({ to: '/networking/vips' });
        },
      },
    );
  }
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot(vpc.deletePort)}
        onClick={() => {
          remove.reset();
          setSeen(vip);
        }}
      />
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteVipTitle', { name: called(seen) })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() => confirm(seen)}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteVipText', { address: addressOf(seen) ?? '–' })}</Typography>
          {servers.length > 0 && (
            <Typography variant="body2" sx={{ mt: 1, fontWeight: 600 }}>
              {t('deleteVipBound', { servers: servers.join(', ') })}
            </Typography>
          )}
          <ShowCall operation={vpc.deletePort} input={input} />
        </ConfirmDialog>
      )}
    </>
  );
}
