import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { AsOf } from '../../../ui/AsOf.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TrailLink } from '../../../ui/TrailLink.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { vpcsQuery } from '../networkingQueries.ts';
import { called } from '../ports.ts';
import { Section } from '../../../ui/Section.tsx';
import { Connections } from './Connections.tsx';
import { DeleteServiceButton } from './DeleteServiceButton.tsx';
import { EditServiceButton } from './EditServiceButton.tsx';
import { EditTagsButton } from './EditTagsButton.tsx';
import { serviceTitle } from './serviceName.ts';
import { ServiceState } from './ServiceState.tsx';
import { Whitelist } from './Whitelist.tsx';

interface Props {
  scope: string;
  service: EndpointService;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function ServiceDetails({ scope, service, at, failure }: Props) {
  const { t } = useTranslation('networking');
  const vpc = useQuery(vpcsQuery(scope)).data?.find(({ id }) => id === service.vpc_id);
  const errors = (service.error ?? []).map(({ code, error_code, message, error_message }) =>
    [code ?? error_code, message ?? error_message].filter(Boolean).join(': '),
  );
  return (
    <>
      <PageHeader
        title={serviceTitle(service)}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <ServiceState service={service} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={service.id} />
            <EditServiceButton scope={scope} service={service} />
            <EditTagsButton scope={scope} service={service} />
            <DeleteServiceButton scope={scope} service={service} />
          </>
        }
      />
      {errors.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {errors.join('; ')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('storedName'), service.service_name && <Copied text={service.service_name} />],
              [t('serverType'), service.server_type],
              [t('backend'), service.port_id && <Copied text={service.port_id} />],
              [t('vpc'), vpc ? called(vpc) : service.vpc_id],
              [
                t('approval'),
                service.approval_enabled !== null && t(service.approval_enabled ? 'needed' : 'notNeeded'),
              ],
              [
                t('mappings'),
                <Box key="mappings" component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                  {(service.ports ?? []).map(({ client_port, server_port, protocol }) => (
                    <li
                      key={`${client_port} ${server_port}`}
                    >{`${client_port} → ${server_port} ${protocol ?? ''}`}</li>
                  ))}
                </Box>,
              ],
              [t('tcpProxy'), service.tcp_proxy],
              [
                t('tags'),
                service.tags && service.tags.length > 0 && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
                    {service.tags.map(({ key, value }) => (
                      <Chip key={key} size="small" label={[key, value].filter(Boolean).join(': ')} />
                    ))}
                  </Box>
                ),
              ],
              [t('description'), service.description],
              [t('scope'), scope],
              [t('created'), <RelativeTime key="created" time={service.created_at} />],
              [t('id'), <Copied key="id" text={service.id} />],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Connections scope={scope} service={service} />
          <Whitelist scope={scope} service={service} />
        </Box>
      </Box>
    </>
  );
}
