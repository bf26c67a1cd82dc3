import type * as z from 'zod/mini';
import { paramNames, type Operation } from '../contract/operation.ts';
import type { RawInput } from './exchange.ts';
import { validate } from './validate.ts';

// What a read is asked with by somebody who knows nothing: as little as its schemas take, and ids of rows seen.

/** There is no row whose id could be asked for, or nothing that the schemas would take. */
export class NothingToAsk extends Error {}

/** Ids of the first rows of lists, by the list's path. */
export interface Rows {
  /** Of the list at this path, its own parameters named as they are. */
  at(path: string): Promise<string | undefined>;
  /** Of whatever the service lists. */
  any(): Promise<string | undefined>;
}

/** How many rows are asked for, where that can be said: enough to see a shape, and a page size everybody takes. */
const few = 10;
const sizes = new Set(['first', 'limit']);

export async function inputOf(operation: Operation, rows: Rows): Promise<RawInput> {
  const params: Record<string, string> = {};
  for (const name of paramNames(operation)) {
    const [list = ''] = operation.path.split(`/{${name}}`);
    const id = await rows.at(list);
    if (id === undefined) throw new NothingToAsk();
    params[name] = id;
  }
  const { query = {}, body } = takesNothing(operation)
    ? leastOf(operation)
    : leastOf(operation, await rows.any());
  try {
    return validate(operation, { params, query, body });
  } catch {
    throw new NothingToAsk();
  }
}

/** Whether an operation can be asked without knowing any id but those of its path. */
export function takesNothing(operation: Operation): boolean {
  try {
    leastOf(operation);
    return true;
  } catch {
    return false;
  }
}

const leastOf = ({ query, body }: Operation, id?: string) => ({
  query: query && smallest(query, id),
  body: body && smallest(body, id),
});

/** The least that a schema takes, an id standing for every text. */
function smallest(schema: z.core.SomeType, id: string | undefined): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape)
          .filter(([name, field]) => sizes.has(name) || !isOptional(field))
          .map(([name, field]) => [name, sizes.has(name) ? few : smallest(field, id)]),
      );
    case 'array':
      return [smallest(def.element, id)];
    case 'union':
      return smallest(def.options[0]!, id);
    case 'string':
      if (id === undefined) throw new NothingToAsk();
      return id;
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    default:
      throw new NothingToAsk();
  }
}

const isOptional = (schema: z.core.SomeType) =>
  ['optional', 'default', 'prefault'].includes((schema as z.core.$ZodTypes)._zod.def.type);
