import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';

/** The part of a stored name `region.name.id` that a person gave; empty when none was given. */
export function givenName({ service_name }: Pick<EndpointService, 'service_name'>): string {
  const parts = (service_name ?? '').split('.');
  return parts.length > 2 ? parts.slice(1, -1).join('.') : '';
}

/** What a service is called here: its given name, else what is stored, else its id. */
export const serviceTitle = (service: Pick<EndpointService, 'id' | 'service_name'>): string =>
  givenName(service) || service.service_name || service.id;

/** How a name will be stored; the region is read off the services there are, the id is the vendor's to give. */
export function storedName(name: string, others: readonly EndpointService[] | undefined): string {
  const region = others?.find(({ service_name }) => service_name?.includes('.'))?.service_name?.split('.')[0];
  return [region ?? '{region}', name, '{id}'].filter(Boolean).join('.');
}
