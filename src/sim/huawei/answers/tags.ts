import type { vpcep } from '../../../contract/services/vpcep.ts';
import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import { endpointRefusal } from '../refusal.ts';
import { findService } from './services.ts';
import { tagsIn } from './serviceRequests.ts';

export const tagAnswers = {
  listServiceTags({ cloud: { world } }) {
    const values = new Map<string, Set<string>>();
    for (const { key, value } of [...world.services.values()].flatMap(({ tags }) => tags))
      values.set(key, (values.get(key) ?? new Set()).add(value));
    return { tags: [...values].map(([key, found]) => ({ key, values: [...found] })) };
  },
  changeServiceTags(call) {
    const service = findService(call);
    const { action, tags } = isObject(call.body) ? call.body : {};
    if (action !== 'create' && action !== 'delete')
      throw endpointRefusal(400, '0002', 'Invalid parameter: action.');
    const named = tagsIn(tags);
    const others = service.tags.filter(({ key }) => !named.some((tag) => tag.key === key));
    service.tags = tagsIn(action === 'create' ? [...others, ...named] : others);
    call.status = 204;
    return undefined;
  },
} satisfies Partial<Record<keyof typeof vpcep, Answer>>;
