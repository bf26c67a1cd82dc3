import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../contract/services/vpc.ts';
import type { Port } from '../../../contract/services/vpc/ports.ts';
import { failureBody } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { refreshService } from '../../lib/queryClient.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Difference } from '../../ui/Difference.tsx';
import { FlowFailure } from '../../ui/flow/FlowFailure.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { called, pairAddresses, type Pair } from './ports.ts';
import { showPairs } from './showPairs.ts';

interface Props {
  scope: string;
  /** As it was when the person decided: the BFF refuses when it has changed since. */
  port: Port;
  pairs: readonly Pair[];
  title: string;
  confirmLabel: string;
  danger?: boolean;
  children?: ReactNode;
  onClose: () => void;
}

/** Replaces a port's pairs as a whole: shows what stays, comes and goes, and the call; then asks. */
export function ChangePairsDialog(props: Props) {
  const { scope, pairs, title, confirmLabel, danger = false, children, onClose } = props;
  const { t } = useTranslation('networking');
  const client = useQueryClient();
  const { notify } = useNotices();
  const [port] = useState(props.port);
  const update = useMutation(mutation(vpc.updatePort));
  const input = {
    scope,
    params: { port_id: port.id },
    body: { port: { allowed_address_pairs: [...pairs] } },
  };
  const isConflict = update.error !== null && failureBody(update.error).kind === 'conflict';

  async function confirm() {
    if (isConflict) {
      await refreshService(client, 'vpc', scope);
      onClose();
      return;
    }
    update.mutate(
      { input, seen: { allowed_address_pairs: port.allowed_address_pairs } },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: t('changed', { name: called(port) }) });
          onClose();
        },
      },
    );
  }

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={isConflict ? t('lookAgain') : confirmLabel}
      danger={danger && !isConflict}
      busy={update.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {children}
        <Box>
          <Typography variant="subtitle2">{t('pairs')}</Typography>
          <Difference
            label={t('pairs')}
            before={pairAddresses(port)}
            after={pairs.map(({ ip_address }) => ip_address)}
          />
        </Box>
        <ShowCall operation={vpc.updatePort} input={input} />
        {update.error && <FlowFailure failure={{ error: update.error, at: undefined }} show={showPairs} />}
      </Box>
    </ConfirmDialog>
  );
}
