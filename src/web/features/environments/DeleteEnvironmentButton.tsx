import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';

export function DeleteEnvironmentButton({ scope, environment }: { scope: string; environment: Environment }) {
  const { t } = useTranslation('environments');
  const navigate = useNavigate();
  const { notify } = useNotices();
  const whyNot = useWhyNotCloud(scope)(servicestage.deleteEnvironment);
  const [seen, setSeen] = useState<Environment>();
  const remove = useMutation(mutation(servicestage.deleteEnvironment));
  const params = { environment_id: environment.id };
  const called = seen?.name || environment.id;
  const name = useTypedName(called, { label: t('typeName', { name: called }), mistyped: t('mistyped') });
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(environment);
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
              { input: { scope, params }, seen: { name: seen.name, resources: seen.resources ?? null } },
              {
                onSuccess: () => {
                  notify({ kind: 'success', title: t('deleted', { name: called }) });
                  void navigate({ to: '/services/environments' });
                },
              },
            );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteText')}</Typography>
          {name.field}
          <ShowCall operation={servicestage.deleteEnvironment} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
