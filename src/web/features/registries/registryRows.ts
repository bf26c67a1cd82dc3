import { useMemo } from 'react';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import type { Row } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { engineId, type Engine } from './engines.ts';
import { servicesQuery } from './registryQueries.ts';

export interface ServiceRow extends Row {
  scope: string;
  engine: string;
  service: Microservice;
}

/** One source for each engine. */
export function useServiceSources(engines: readonly Engine[]): WholeSource<ServiceRow>[] {
  const ids = engines.map(engineId).join(' ');
  return useMemo(
    () =>
      ids
        .split(' ')
        .filter(Boolean)
        .map((id) => {
          const [scope = '', engine = ''] = id.split('/');
          return {
            scope: id,
            read: servicesQuery({ scope, engine }),
            // As the read above answers.
            rows: (answer: unknown) =>
              (answer as Microservice[]).map((service) => rowOf({ scope, engine }, service)),
          };
        }),
    [ids],
  );
}

/** What has not changed is the same row. */
function rowOf({ scope, engine }: Pick<Engine, 'scope' | 'engine'>, service: Microservice): ServiceRow {
  const id = `${engineId({ scope, engine })}/${service.serviceId}`;
  const row = known.get(service) ?? { id, scope, engine, service };
  known.set(service, row);
  return row;
}
const known = new WeakMap<Microservice, ServiceRow>();
