import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bms } from '../../../contract/services/bms.ts';
import { isPrepaid, type BareMetalOrder } from '../../../contract/services/bms/order.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';

interface Props {
  scope: string;
  order: BareMetalOrder;
  onOrdered: (begun: { job?: string; order?: string }) => void;
  onClose: () => void;
}

/** The order as it will be sent, and what comes of it; one that costs money for a period wants its name typed. */
export function OrderDialog({ scope, order, onOrdered, onClose }: Props) {
  const { t } = useTranslation('bareMetal');
  const create = useMutation(mutation(bms.createServers));
  const { name, count = 1, extendparam } = order.server;
  const isCostly = isPrepaid(order);
  const typed = useTypedName(name, { label: t('typeToOrder', { name }), mistyped: t('mistyped') });
  const renews = extendparam.isAutoRenew === 'true' ? t('costRenews') : '';
  const pays = extendparam.isAutoPay === 'true' ? t('costPays') : t('costUnpaid');
  const costs =
    extendparam.chargingMode === 'prePaid' ? [t('costPeriod'), renews, pays] : [t('costPeriodEip')];
  return (
    <ConfirmDialog
      open
      title={t('orderTitle', { name, count })}
      confirmLabel={t('orderNow')}
      danger={isCostly}
      busy={create.isPending}
      failure={create.error}
      onConfirm={() => {
        if (isCostly && !typed.isRight()) return;
        create.mutate(
          { input: { scope, body: order } },
          {
            onSuccess: ({ job_id, order_id }) =>
              onOrdered({ ...(job_id && { job: job_id }), ...(order_id && { order: order_id }) }),
          },
        );
      }}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Alert severity={isCostly ? 'warning' : 'info'} variant="outlined">
          {isCostly ? costs.filter(Boolean).join(' ') : t('costUsed')}
        </Alert>
        {isCostly && typed.field}
        <ShowCall operation={bms.createServers} input={{ body: order }} startsOpen />
      </Box>
    </ConfirmDialog>
  );
}
