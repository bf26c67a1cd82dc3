import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { Begun, noLabel, seesVm, task } from './begun.ts';
import { ids, matching, OneId, orderBy, page, paging, text } from './parts.ts';

export const Label = z.object({
  id: key(),
  key: z.string(),
  value: z.nullable(z.string()),
  vm_num: z.nullable(z.int()),
});
export type Label = Projected<z.infer<typeof Label>>;

const NewLabel = z.strictObject({ key: text, value: z.optional(text) });
/** One label and one VM. */
const Labelling = z.strictObject({ where: OneId, data: z.strictObject({ vms: OneId }) });
const labelledVm = ({ body }: { body: z.infer<typeof Labelling> }) => body.data.vms.id;

const labelling = <const R extends string>(verb: R) =>
  ({
    route: `POST /v2/api/${verb}`,
    effect: 'write',
    role: 'operator',
    body: Labelling,
    ok: [200, 304], // 304, without a body: it is so already
    response: z.union([Begun, z.null()]),
    refusal: noLabel,
    job: task,
    binds: seesVm(labelledVm),
    target: labelledVm,
  }) as const;

export const towerLabels = service('tower', 'cloudtower', {
  getLabels: {
    route: 'POST /v2/api/get-labels',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: matching({
        id_in: z.optional(ids),
        key: z.optional(text),
        value: z.optional(text),
        key_contains: z.optional(text),
        value_contains: z.optional(text),
      }),
      orderBy: orderBy(['key', 'value', 'vm_num']),
      ...page,
    }),
    paging,
    response: z.array(Label),
  },
  createLabel: {
    route: 'POST /v2/api/create-label',
    effect: 'write',
    role: 'operator',
    body: z.tuple([NewLabel]),
    response: Begun,
    job: task,
    target: ({ body }: { body: [z.infer<typeof NewLabel>] }) => body[0].key,
  },
  addLabelsToResources: labelling('add-labels-to-resources'),
  removeLabelsFromResources: labelling('remove-labels-from-resources'),
});
