import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

export function DeleteAppButton({ scope, app }: { scope: string; app: RtcApp }) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const { notify } = useNotices();
  const whyNot = useWhyNotCloud(scope)(rtc.deleteApp);
  const [seen, setSeen] = useState<RtcApp>();
  const remove = useMutation(mutation(rtc.deleteApp));
  const params = { app_id: app.app_id };
  const called = seen?.app_name || app.app_id;
  const name = useTypedName(called, { label: t('typeName', { name: called }), mistyped: t('mistyped') });
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(app);
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
              { input: { scope, params }, seen: { app_name: seen.app_name } },
              {
                onSuccess: () => {
                  notify({ kind: 'success', title: t('deleted', { name: called }) });
                  void navigate({ to: '/services/rooms' });
                },
              },
            );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteText')}</Typography>
          {name.field}
          <ShowCall operation={rtc.deleteApp} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
