import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../contract/services/cse.ts';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';
import type { Engine } from './engines.ts';

interface Props {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
}

export function DeleteServiceButton({ of: { scope, engine }, service }: Props) {
  const { t } = useTranslation('registries');
  const [force, setForce] = useState(false);
  return (
    <DeleteThing
      words="registries"
      operation={cse.deleteMicroservice}
      input={{ scope, params: { engine, serviceId: service.serviceId }, query: force ? { force } : {} }}
      name={service.serviceName || service.serviceId}
      more={{ version: service.version ?? '' }}
      seen={{ name: service.serviceName, version: service.version }}
      whyNot={useWhyNotCloud(scope)(cse.deleteMicroservice)}
      onAsk={() => setForce(false)}
    >
      <FormControlLabel
        control={<Checkbox checked={force} onChange={(_, chosen) => setForce(chosen)} />}
        label={t('force')}
      />
    </DeleteThing>
  );
}
