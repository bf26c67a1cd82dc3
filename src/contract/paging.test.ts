import { describe, expect, it } from 'vitest';
import { isKey } from './operation.ts';
import { operations } from './catalogue.ts';
import type { Asked } from './pages.ts';

const paged = operations.flatMap(({ paging, ...operation }) => (paging ? [{ ...operation, paging }] : []));

describe.each(paged)('the pages of $id', ({ paging, ...operation }) => {
  const { query, body, response } = operation;
  // What else the operation needs is not for its pages to say.
  const wrongIn = (schema: typeof body, part: object = {}) =>
    (schema?.safeParse(part).error?.issues ?? []).filter(
      ({ code, path: [at] }) => code === 'unrecognized_keys' || (typeof at === 'string' && at in part),
    );
  const accepts = (input: Asked) => {
    expect(wrongIn(query, input.query)).toEqual([]);
    expect(wrongIn(body, input.body)).toEqual([]);
  };
  const full = (size: number) => {
    const rows = Array.from({ length: size }, (_, index) => ({ [paging.key]: `row-${index}` }));
    return paging.list === null ? rows : { [paging.list]: rows };
  };

  it('are asked as the operation may be asked', () => {
    const first = paging.first({});
    accepts(first);
    if (paging.size === Infinity) return;
    const next = paging.next(first, full(paging.size));
    expect(next).not.toBeNull();
    accepts(next!);
  });

  it('hold rows with the key they are told apart by', () => {
    const def = (schema: unknown) =>
      (schema as { _zod: { def: Record<string, unknown> } })._zod.def as {
        shape: Record<string, object>;
        element: object;
        innerType?: object;
      };
    // A list may be left out of an answer.
    const bare = (schema: unknown): unknown => {
      const { innerType } = def(schema);
      return innerType ? bare(innerType) : schema;
    };
    // One that is made of several fields of a row stands in the rows themselves.
    const [made] = paging.rows({ [paging.list ?? '']: [{}] });
    if (made && paging.key in made) return;
    const list = paging.list === null ? response : def(response).shape[paging.list];
    const row = def(def(bare(list)).element).shape;
    expect(isKey(row[paging.key]!)).toBe(true);
  });
});
