import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownUploads, type Upload } from '../../../../contract/services/own/uploads.ts';
import { mutation } from '../../../lib/query.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import { askStore } from '../../../lib/upload.ts';
import { forgetUpload } from '../../../lib/uploads/liveUploads.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { uploadsQuery } from '../mediaQueries.ts';

/** Gives an upload up: what is there of it is thrown away, and VOD is told. */
export function DropUploadButton({ upload }: { upload: Upload }) {
  const { t } = useTranslation('media');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const drop = useMutation(mutation(ownUploads.dropUpload));
  const { id, title, scope } = upload;
  async function giveUp() {
    forgetUpload(id);
    // The store tidies up by itself later what it is not told of now.
    const { signal } = new AbortController();
    await askStore(id, { step: 'abort' }, { signal }).catch(() => undefined);
    await drop.mutateAsync({ input: { params: { id } } });
    setOpen(false);
    await client.invalidateQueries(uploadsQuery());
    await refreshService(client, 'vod', scope);
  }
  return (
    <>
      <Button
        size="small"
        color="error"
        onClick={() => {
          drop.reset();
          setOpen(true);
        }}
      >
        {t('drop')}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={t('dropTitle', { title })}
        confirmLabel={t('drop')}
        danger
        busy={drop.isPending}
        failure={drop.error}
        onConfirm={() => void giveUp().catch(() => undefined)}
        onClose={() => setOpen(false)}
      >
        <Typography variant="body2">{t('dropText')}</Typography>
      </ConfirmDialog>
    </>
  );
}
