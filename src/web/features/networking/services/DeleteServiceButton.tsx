import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { failureBody } from '../../../lib/failure.ts';
import { mutation } from '../../../lib/query.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../../ui/DeleteButton.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { serviceTitle } from './serviceName.ts';

/** The vendor's code for "somebody is connected". */
const inUse = /^endpoint\.3006$/i;

export function DeleteServiceButton({ scope, service }: { scope: string; service: EndpointService }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope)(vpcep.deleteEndpointService);
  const [seen, setSeen] = useState<EndpointService>();
  const remove = useMutation(mutation(vpcep.deleteEndpointService));
  const params = { vpc_endpoint_service_id: service.id };
  const isInUse = remove.error !== null && inUse.test(failureBody(remove.error).code ?? '');
  const reason = whyNot ?? (service.status === 'deleting' ? t('isDeleting') : undefined);
  const count = seen?.connection_count ?? 0;
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={reason}
        onClick={() => {
          remove.reset();
          setSeen(service);
        }}
      />
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteServiceTitle', { name: serviceTitle(seen) })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={isInUse ? null : remove.error}
          onConfirm={() =>
            remove.mutate(
              { input: { scope, params }, seen: { service_name: seen.service_name, port_id: seen.port_id } },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('deleteServiceText')}
          </Typography>
          {(count > 0 || isInUse) && (
            <Alert severity={isInUse ? 'error' : 'warning'} variant="outlined" sx={{ mb: 1.5 }}>
              {isInUse ? t('deleteServiceInUse') : t('deleteServiceConnected', { count })}
              {isInUse && (
                <Typography variant="caption" component="div">
                  {failureBody(remove.error).code}: {failureBody(remove.error).message}
                </Typography>
              )}
            </Alert>
          )}
          <ShowCall operation={vpcep.deleteEndpointService} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
