import { Network } from 'lucide-react';
import { cse } from '../../../../contract/services/cse.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

/** Microservices of every engine; each version is one of its own. */
export const serviceSource = cloudSource({
  id: 'microservice',
  icon: Network,
  isWhole: true,
  async find({ scope, registries, signal }) {
    const answers = await Promise.all(
      registries.map(async (engine) => {
        const { services } = await call(cse.listMicroservices, { scope, params: { engine } }, { signal });
        return (services ?? []).map((service) => ({ engine, ...service }));
      }),
    );
    return answers.flat();
  },
  say: ({ engine, serviceId: id, serviceName: name, version }, scope) => ({
    ...{ id, name, detail: [version, engine] },
    href: `/services/registries/${scope}/${engine}/${id}`,
  }),
});
