import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../contract/services/cse.ts';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import type { Engine } from './engines.ts';

interface Props {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
}

export function DeleteServiceButton({ of: { scope, engine }, service }: Props) {
  const { t } = useTranslation('registries');
  const whyNot = useWhyNotCloud(scope)(cse.deleteMicroservice);
  const [seen, setSeen] = useState<Microservice>();
  const [force, setForce] = useState(false);
  const remove = useMutation(mutation(cse.deleteMicroservice));
  const input = { params: { engine, serviceId: service.serviceId }, query: force ? { force } : {} };
  const name = seen?.serviceName || service.serviceId;
  const typed = useTypedName(name, { label: t('typeName', { name }), mistyped: t('mistyped') });
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          typed.clear();
          setForce(false);
          setSeen(service);
        }}
      />
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name, version: seen.version ?? '' })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() => {
            if (typed.isRight())
              remove.mutate(
                { input: { scope, ...input }, seen: { name: seen.serviceName, version: seen.version } },
                { onSuccess: () => setSeen(undefined) },
              );
          }}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2">{t('deleteText')}</Typography>
          <FormControlLabel
            control={<Checkbox checked={force} onChange={(_, chosen) => setForce(chosen)} />}
            label={t('force')}
          />
          {typed.field}
          <ShowCall operation={cse.deleteMicroservice} input={input} />
        </ConfirmDialog>
      )}
    </>
  );
}
