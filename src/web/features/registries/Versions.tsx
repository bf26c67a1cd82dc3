import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import type { Engine } from './engines.ts';
import { servicesQuery } from './registryQueries.ts';

const VersionLink = createLink(MuiLink);

interface Props {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
}

/** Every version of a service; each is registered by itself. */
export function Versions({ of, service }: Props) {
  const all = useQuery(servicesQuery(of)).data ?? [service];
  const kin = all
    .filter(({ serviceName, appId }) => serviceName === service.serviceName && appId === service.appId)
    .toSorted((one, other) =>
      (one.version ?? '').localeCompare(other.version ?? '', undefined, { numeric: true }),
    );
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
      {kin.map(({ serviceId, version }) =>
        serviceId === service.serviceId ? (
          <b key={serviceId}>{version}</b>
        ) : (
          <VersionLink
            key={serviceId}
            to="/services/registries/$scope/$engine/$service"
            params={{ scope: of.scope, engine: of.engine, service: serviceId }}
          >
            {version}
          </VersionLink>
        ),
      )}
    </Box>
  );
}
