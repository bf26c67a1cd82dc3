import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import type { Component, componentActions } from '../../../contract/services/servicestage/applications.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';

interface Props {
  scope: string;
  component: Component;
  action: (typeof componentActions)[number];
}

/** A job of the vendor's, which goes on in the tray. */
export function ComponentButton({ scope, component, action }: Props) {
  const { t } = useTranslation('environments');
  const whyNot = useWhyNotCloud(scope)(servicestage.actOnComponent);
  const [isOpen, setOpen] = useState(false);
  const act = useMutation(mutation(servicestage.actOnComponent));
  const isBusy = component.status?.component_status === 'PENDING';
  const input = {
    params: { application_id: component.application_id ?? '', component_id: component.id },
    body: { action },
  };
  return (
    <>
      <DisabledReason reason={whyNot ?? (isBusy ? t('isBusy') : undefined)}>
        <Button
          variant="outlined"
          size="small"
          onClick={() => {
            act.reset();
            setOpen(true);
          }}
        >
          {t(action)}
        </Button>
      </DisabledReason>
      <ConfirmDialog
        open={isOpen}
        title={t(`${action}Title`, { name: component.name ?? component.id })}
        confirmLabel={t(action)}
        danger={action !== 'start'}
        busy={act.isPending}
        failure={act.error}
        onConfirm={() => act.mutate({ input: { scope, ...input } }, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      >
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {t(`${action}Text`)}
        </Typography>
        <ShowCall operation={servicestage.actOnComponent} input={input} />
      </ConfirmDialog>
    </>
  );
}
