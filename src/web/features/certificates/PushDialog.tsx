import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import {
  mostPushRegions,
  pushRegion,
  pushServices,
  type PushService,
} from '../../../contract/services/scm/installing.ts';
import { failureBody } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { DeployedWhere } from './DeployedWhere.tsx';
import { PushResults } from './PushResults.tsx';
import { useRegionOptions } from './regionOptions.ts';

interface Props {
  scope: string;
  certificate: CertificateDetail;
  onClose: () => void;
}

/** To one region, or to several at once; what became of each stays in sight until the dialog is closed. */
export function PushDialog({ scope, certificate, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const { notify } = useNotices();
  const options = useRegionOptions(scope);
  const [service, setService] = useState<PushService>('ELB');
  const [chosen, setChosen] = useState<string[]>();
  const [isAsked, setAsked] = useState(false);
  const one = useMutation(mutation(scm.pushCertificate));
  const many = useMutation(mutation(scm.batchPushCertificate));
  const regions = chosen ?? options.slice(0, 1);
  const wrong = regions.find((region) => !pushRegion.safeParse(region).success);
  const fault =
    (regions.length === 0 && t('regionsMissing')) ||
    (regions.length > mostPushRegions && t('regionsMany', { most: mostPushRegions })) ||
    (wrong !== undefined && t('regionWrong', { region: wrong }));

  const params = { certificate_id: certificate.id };
  const single = { target_service: service, target_project: regions[0] ?? '' };
  const batch = { target_service: service, target_projects: regions };
  const isOne = regions.length < 2;
  const failure = one.error ?? many.error;
  const partial = failure && failureBody(failure).kind === 'partial' ? failureBody(failure) : undefined;

  function push() {
    setAsked(true);
    if (fault) return;
    one.reset();
    many.reset();
    const onSuccess = () => {
      notify({ kind: 'success', title: t('pushed', { service, regions: regions.join(', ') }) });
      onClose();
    };
    if (isOne) one.mutate({ input: { scope, params, body: single } }, { onSuccess });
    else many.mutate({ input: { scope, params, body: batch } }, { onSuccess });
  }
  return (
    <ConfirmDialog
      open
      title={t('pushTitle', { name: certificate.domain || certificate.id })}
      confirmLabel={t('push')}
      busy={one.isPending || many.isPending}
      failure={partial ? null : failure}
      onConfirm={push}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 2 }}>
        {t('pushText')}
      </Typography>
      <SelectField
        label={t('service')}
        value={service}
        onChange={(value) => setService(value as PushService)}
      >
        {pushServices.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
      <Autocomplete<string, true, false, true>
        multiple
        freeSolo
        autoSelect
        options={options}
        value={regions}
        onChange={(_, picked) => setChosen([...new Set(picked.map((region) => region.trim()))])}
        renderInput={(input) => (
          <TextField
            {...input}
            label={t('regions')}
            error={isAsked && fault !== false}
            helperText={(isAsked && fault) || t('regionsHelp', { most: mostPushRegions })}
          />
        )}
        sx={{ my: 2 }}
      />
      {partial && <PushResults done={partial.done ?? []} failed={partial.failed ?? []} />}
      <Typography variant="subtitle2" component="h3">
        {t('deployedWhere')}
      </Typography>
      <DeployedWhere scope={scope} id={certificate.id} />
      <ShowCall
        operation={isOne ? scm.pushCertificate : scm.batchPushCertificate}
        input={{ params, body: isOne ? single : batch }}
      />
    </ConfirmDialog>
  );
}
