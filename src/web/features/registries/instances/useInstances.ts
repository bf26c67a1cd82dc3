import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../../../contract/services/cse/parts.ts';
import type { Answer } from '../../../../contract/operation.ts';
import type { cse } from '../../../../contract/services/cse.ts';
import { instancesQuery } from '../registryQueries.ts';
import type { OfService } from './InstanceList.tsx';

export interface ShownInstance {
  instance: Instance;
  /** Epoch ms when it was found to be registered no more. */
  goneAt?: number;
}

/**
 * The instances of a service, those included that went while they were looked at: a lease that ends says so, instead of leaving a
 * list that is shorter.
 */
export function useInstances({ of, service }: OfService): {
  shown: ShownInstance[] | undefined;
  answer: UseQueryResult<Answer<typeof cse.listInstances>>;
} {
  const answer = useQuery(instancesQuery(of, service.serviceId));
  const [kept, setKept] = useState<{ from: unknown; shown: ShownInstance[] }>({ from: undefined, shown: [] });
  if (answer.data && kept.from !== answer.data) {
    const now = answer.data.instances ?? [];
    const there = new Set(now.map(({ instanceId }) => instanceId));
    const gone = kept.shown
      .filter(({ instance }) => !there.has(instance.instanceId))
      .map((one): ShownInstance => ({ goneAt: answer.dataUpdatedAt, ...one }));
    // What follows from another answer: React renders again before anything is painted.
    setKept({ from: answer.data, shown: [...now.map((instance) => ({ instance })), ...gone] });
  }
  return { shown: answer.data && kept.shown, answer };
}
