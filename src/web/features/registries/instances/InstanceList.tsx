import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Microservice } from '../../../../contract/services/cse/parts.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Engine } from '../engines.ts';
import { GoneInstance } from './GoneInstance.tsx';
import { InstanceRow } from './InstanceRow.tsx';
import { RegisterInstanceButton } from './RegisterInstanceButton.tsx';
import { useInstances } from './useInstances.ts';

export interface OfService {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
}

/** Who offers a service, and until when. */
export function InstanceList(props: OfService) {
  const { t } = useTranslation('registries');
  const { shown, answer } = useInstances(props);
  const failure = useLoadFailure(answer);
  return (
    <Section title={t('instances')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />}
      {!failure && !shown && <Loading />}
      {shown?.length === 0 && <Typography variant="body2">{t('instancesNone')}</Typography>}
      <Box component="ul" aria-label={t('instances')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown?.map(({ instance, goneAt }) =>
          goneAt === undefined ? (
            <InstanceRow key={instance.instanceId} {...props} instance={instance} />
          ) : (
            <GoneInstance key={instance.instanceId} instance={instance} at={goneAt} />
          ),
        )}
      </Box>
      <Box sx={{ mt: 2 }}>
        <RegisterInstanceButton {...props} />
      </Box>
    </Section>
  );
}
