import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useMutation } from '@tanstack/react-query';
import { Activity } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../../contract/services/cse.ts';
import {
  instanceStatuses,
  type Instance,
  type InstanceStatus,
} from '../../../../contract/services/cse/parts.ts';
import { mutation } from '../../../lib/query.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { statusWords } from '../registryWords.ts';
import type { OfInstance } from './InstanceRow.tsx';

/** Takes an instance out of service, and back. */
export function StatusButton({ of: { scope, engine }, service, instance }: OfInstance) {
  const { t } = useTranslation('registries');
  const whyNot = useWhyNotCloud(scope)(cse.updateInstanceStatus);
  const [seen, setSeen] = useState<Instance>();
  const [value, setValue] = useState<InstanceStatus>('UP');
  const change = useMutation(mutation(cse.updateInstanceStatus));
  const params = { engine, serviceId: service.serviceId, instanceId: instance.instanceId };
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          startIcon={<Activity size={16} aria-hidden />}
          onClick={() => {
            change.reset();
            setValue(instanceStatuses.find((one) => one === instance.status) ?? 'UP');
            setSeen(instance);
          }}
        >
          {t('changeStatus')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('statusTitle', { host: seen.hostName ?? '–' })}
          confirmLabel={t('change')}
          busy={change.isPending}
          failure={change.error}
          onConfirm={() =>
            change.mutate(
              {
                input: { scope, params, query: { value } },
                seen: { name: seen.hostName, status: seen.status },
              },
              { onSuccess: () => setSeen(undefined) },
            )
          }
          onClose={() => setSeen(undefined)}
        >
          <RadioGroup
            aria-label={t('status')}
            value={value}
            onChange={(_, said) => setValue(instanceStatuses.find((one) => one === said) ?? 'UP')}
            sx={{ mb: 1.5 }}
          >
            {instanceStatuses.map((one) => (
              <FormControlLabel
                key={one}
                value={one}
                control={<Radio size="small" />}
                label={statusWords(t, one)}
              />
            ))}
          </RadioGroup>
          <ShowCall operation={cse.updateInstanceStatus} input={{ params, query: { value } }} />
        </ConfirmDialog>
      )}
    </>
  );
}
