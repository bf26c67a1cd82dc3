import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkTable, type ListProps } from '../list/NetworkTable.tsx';
import { serviceColumns, type ServiceRow } from './serviceColumns.tsx';
import { serviceTitle } from './serviceName.ts';
import { useServiceSources } from './serviceRows.ts';

export function ServiceList(props: ListProps) {
  const { t } = useTranslation('networking');
  const navigate = useNavigate();
  const columns = useMemo(() => serviceColumns(t), [t]);
  const { status } = props.search;
  const isWanted = useMemo(
    () =>
      ({ service }: ServiceRow) =>
        status === undefined || service.status === status,
    [status],
  );
  return (
    <NetworkTable
      {...props}
      id="endpoint-services"
      label={t('services')}
      columns={columns}
      sources={useServiceSources(props.scopes)}
      isWanted={isWanted}
      nameOf={({ service }) => serviceTitle(service)}
      onOpen={({ scope, service }) =>
        void navigate({ to: '/networking/services/$scope/$service', params: { scope, service: service.id } })
      }
      countWords={(count) => t('serviceCount', { count })}
      none={{ title: t('servicesNone'), text: t('servicesNoneText'), noMatch: t('servicesNoneMatch') }}
    />
  );
}
