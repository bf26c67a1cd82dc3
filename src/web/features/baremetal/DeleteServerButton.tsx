import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bms } from '../../../contract/services/bms.ts';
import { isPrepaidServer, type BareMetalServer } from '../../../contract/services/bms/servers.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';

/** Deletes a server that is paid for as used; one of a period is unsubscribed from at the vendor's. */
export function DeleteServerButton({ scope, server }: { scope: string; server: BareMetalServer }) {
  const { t } = useTranslation('bareMetal');
  const [seen, setSeen] = useState<BareMetalServer>();
  const [withAddress, setWithAddress] = useState(false);
  const [withDisks, setWithDisks] = useState(false);
  const remove = useMutation(mutation(bms.deleteServer));
  const name = seen?.name || server.id;
  const typed = useTypedName(name, { label: t('typeName', { name }), mistyped: t('mistyped') });
  const whyPaid = isPrepaidServer(server) ? t('whyPrepaid') : undefined;
  const whyNot = useWhyNotCloud(scope)(bms.deleteServer) ?? whyPaid;
  const body = { servers: [{ id: server.id }], delete_publicip: withAddress, delete_volume: withDisks };
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          color="error"
          startIcon={<Trash2 size={16} aria-hidden />}
          onClick={() => {
            remove.reset();
            typed.clear();
            setSeen(server);
          }}
        >
          {t('delete')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() => {
            if (!typed.isRight()) return;
            remove.mutate(
              { input: { scope, body }, seen: { name: seen.name, status: seen.status } },
              { onSuccess: () => setSeen(undefined) },
            );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('deleteText')}
          </Typography>
          <FormControlLabel
            control={<Checkbox checked={withAddress} onChange={(_, chosen) => setWithAddress(chosen)} />}
            label={t('withAddress')}
          />
          <FormControlLabel
            control={<Checkbox checked={withDisks} onChange={(_, chosen) => setWithDisks(chosen)} />}
            label={t('withDisks')}
          />
          {typed.field}
          <ShowCall operation={bms.deleteServer} input={{ body }} />
        </ConfirmDialog>
      )}
    </>
  );
}
