import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Globe, GlobeLock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vod } from '../../../contract/services/vod.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';

interface Props {
  scope: string;
  id: string;
  title: string;
  state: string | null;
}

/** Lets everybody who has the address play a file, or takes that back. */
export function PublishButton({ scope, id, title, state }: Props) {
  const { t } = useTranslation('media');
  const whyNot = useWhyNotCloud(scope)(vod.publishAssets);
  const [seen, setSeen] = useState<string | null>();
  const isPublic = (seen ?? state) === 'PUBLISHED';
  const publish = useMutation(mutation(vod.publishAssets));
  const unpublish = useMutation(mutation(vod.unpublishAssets));
  const change = isPublic ? unpublish : publish;
  const body = { asset_id: [id] };
  const verb = t(isPublic ? 'unpublish' : 'publish');
  const isThere = state === 'CREATED' || state === 'PUBLISHED';
  return (
    <>
      <DisabledReason reason={whyNot ?? (isThere ? undefined : t('notThere'))}>
        <Button
          variant="outlined"
          startIcon={isPublic ? <GlobeLock size={16} aria-hidden /> : <Globe size={16} aria-hidden />}
          onClick={() => {
            change.reset();
            setSeen(state);
          }}
        >
          {verb}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t(isPublic ? 'unpublishTitle' : 'publishTitle', { title })}
          confirmLabel={verb}
          danger={isPublic}
          busy={change.isPending}
          failure={change.error}
          onConfirm={() =>
            change.mutate(
              { input: { scope, body }, seen: { title, asset_status: seen } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t(isPublic ? 'unpublishText' : 'publishText')}
          </Typography>
          <ShowCall operation={isPublic ? vod.unpublishAssets : vod.publishAssets} input={{ body }} />
        </ConfirmDialog>
      )}
    </>
  );
}
