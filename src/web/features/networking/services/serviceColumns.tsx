import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Vpc } from '../../../../contract/services/vpc/networks.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { called } from '../ports.ts';
import { givenName, serviceTitle } from './serviceName.ts';
import { ServiceState } from './ServiceState.tsx';

export interface ServiceRow extends Row {
  scope: string;
  service: EndpointService;
  vpc: Vpc | undefined;
}

const NameLink = createLink(MuiLink);

/** Nobody gave it a name: what it is stored as is long, and told from others by its end. */
const storedNameStyle = {
  display: 'block',
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
  typography: 'caption',
  fontWeight: 600,
  lineHeight: 1.2,
} as const;

export const mappingWords = ({ ports }: Pick<EndpointService, 'ports'>): string =>
  (ports ?? [])
    .map(({ client_port, server_port }) => `${client_port ?? '?'}→${server_port ?? '?'}`)
    .join(', ');

export const serviceColumns = (t: TFunction<'networking'>): Column<ServiceRow>[] => [
  {
    id: 'name',
    header: t('name'),
    value: ({ service }) => serviceTitle(service),
    sort: 'name',
    width: 180,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ scope, service }) => (
      <NameLink
        to="/networking/services/$scope/$service"
        params={{ scope, service: service.id }}
        noWrap={givenName(service) !== ''}
        sx={givenName(service) ? { fontWeight: 600, display: 'block' } : storedNameStyle}
      >
        {serviceTitle(service)}
      </NameLink>
    ),
  },
  {
    id: 'state',
    header: t('state'),
    value: ({ service }) => service.status,
    sort: 'state',
    width: 220,
    grow: 1,
    card: 'line',
    render: ({ service }) => <ServiceState service={service} />,
  },
  {
    id: 'type',
    header: t('serverTypeShort'),
    value: ({ service }) => service.server_type,
    sort: 'type',
    width: 110,
    from: 720,
  },
  {
    id: 'vpc',
    header: t('vpc'),
    value: ({ service, vpc }) => (vpc ? called(vpc) : service.vpc_id),
    sort: 'vpc',
    width: 140,
    grow: 1,
    from: 840,
  },
  {
    id: 'mappings',
    header: t('mappings'),
    value: ({ service }) => mappingWords(service) || null,
    width: 160,
    grow: 1,
    from: 960,
    render: ({ service }) => (
      <Typography variant="body2" noWrap title={mappingWords(service)}>
        {mappingWords(service) || '–'}
      </Typography>
    ),
  },
  {
    id: 'connections',
    header: t('connections'),
    value: ({ service }) => service.connection_count ?? null,
    sort: 'connections',
    width: 120,
    card: 'line',
  },
  {
    id: 'approval',
    header: t('approval'),
    value: ({ service }) =>
      service.approval_enabled === null ? null : t(service.approval_enabled ? 'needed' : 'notNeeded'),
    width: 130,
    from: 1120,
  },
  {
    id: 'created',
    header: t('created'),
    value: ({ service }) => service.created_at,
    sort: 'created',
    width: 140,
    from: 1200,
    render: ({ service }) => <RelativeTime time={service.created_at} />,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  {
    id: 'stored',
    header: t('storedName'),
    value: ({ service }) => service.service_name,
    width: 300,
    isExtra: true,
  },
];
