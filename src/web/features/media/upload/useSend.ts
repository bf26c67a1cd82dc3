import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import type { Upload } from '../../../../contract/services/own/uploads.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { query } from '../../../lib/query.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import { forgetUpload, startUpload } from '../../../lib/uploads/liveUploads.ts';
import { uploadsQuery } from '../mediaQueries.ts';

/** Sends a file on its way; what becomes of it is told wherever the person is by then. */
export function useSend(): (upload: Upload, file: File) => void {
  const { t } = useTranslation('media');
  const client = useQueryClient();
  const { notify } = useNotices();
  return (upload, file) =>
    startUpload(upload, file, ({ phase, failure }) => {
      void client.invalidateQueries(uploadsQuery());
      if (phase === 'failed')
        notify({
          kind: 'error',
          title: t('stopped', { title: upload.title }),
          failure: failure?.body,
          topic: upload.id,
        });
      if (phase !== 'done') return;
      forgetUpload(upload.id);
      notify({ kind: 'success', title: t('sent', { title: upload.title }), topic: upload.id });
      void client.invalidateQueries(query(own.listFollows, {}));
      void refreshService(client, 'vod', upload.scope);
    });
}
