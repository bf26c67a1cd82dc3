import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vod } from '../../../contract/services/vod.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';

interface Props {
  scope: string;
  id: string;
  title: string;
}

export function DeleteAssetButton({ scope, id, title }: Props) {
  const { t } = useTranslation('media');
  const navigate = useNavigate();
  const { notify } = useNotices();
  const whyNot = useWhyNotCloud(scope)(vod.deleteAsset);
  const [seen, setSeen] = useState<string>();
  const remove = useMutation(mutation(vod.deleteAsset));
  const query = { asset_id: id };
  const called = seen ?? title;
  const name = useTypedName(called, { label: t('typeName', { name: called }), mistyped: t('mistyped') });
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(title);
        }}
      />
      {seen !== undefined && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name: called })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() => {
            if (!name.isRight()) return;
            remove.mutate(
              { input: { scope, query }, seen: { title: called } },
              {
                onSuccess: () => {
                  notify({ kind: 'success', title: t('deleted', { name: called }) });
                  void navigate({ to: '/services/media' });
                },
              },
            );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteText')}</Typography>
          {name.field}
          <ShowCall operation={vod.deleteAsset} input={{ query }} />
        </ConfirmDialog>
      )}
    </>
  );
}
