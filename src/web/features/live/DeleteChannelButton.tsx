import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import { placeIn } from './liveQueries.ts';

export function DeleteChannelButton({ scope, channel }: { scope: string; channel: LiveChannel }) {
  const { t } = useTranslation('live');
  const navigate = useNavigate();
  const { notify } = useNotices();
  const whyNot = useWhyNotCloud(scope)(live.deleteChannel);
  const [seen, setSeen] = useState<LiveChannel>();
  const remove = useMutation(mutation(live.deleteChannel));
  const query = placeIn(channel);
  const called = seen?.name || channel.id;
  const name = useTypedName(called, { label: t('typeName', { name: called }), mistyped: t('mistyped') });
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(channel);
        }}
      />
      {seen && (
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
              { input: { scope, query }, seen: { name: seen.name, state: seen.state } },
              {
                onSuccess: () => {
                  notify({ kind: 'success', title: t('deleted', { name: called }) });
                  void navigate({ to: '/services/live' });
                },
              },
            );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteText')}</Typography>
          {name.field}
          <ShowCall operation={live.deleteChannel} input={{ query }} />
        </ConfirmDialog>
      )}
    </>
  );
}
