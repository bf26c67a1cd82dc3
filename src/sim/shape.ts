import {
  compileWhere,
  scalarFilters,
  type Filter,
  type Filters,
  type Scalar,
  type ScalarKind,
} from './where.ts';

/** One field of a vendor's entity: how it shows in a row, and what one may filter and order by. */
export interface Field<T> {
  show: (thing: T) => unknown;
  filters?(name: string): [string, Filter<T>][];
  /** Absent where the vendor has no order. */
  order?: (thing: T) => Scalar;
}

export interface Shape<T> {
  row: (thing: T) => Record<string, unknown>;
  filters: Filters<T>;
  orders: ReadonlyMap<string, (thing: T) => Scalar>;
}

export function shape<T>(fields: Record<string, Field<T>>): Shape<T> {
  const entries = Object.entries(fields);
  return {
    row: (thing) => Object.fromEntries(entries.map(([name, field]) => [name, field.show(thing)])),
    filters: new Map(entries.flatMap(([name, field]) => field.filters?.(name) ?? [])),
    orders: new Map(entries.flatMap(([name, field]) => (field.order ? [[name, field.order] as const] : []))),
  };
}

const scalar =
  (kind: ScalarKind) =>
  <T>(read: (thing: T) => Scalar, allowed?: readonly string[]): Field<T> => ({
    show: read,
    filters: (name) => scalarFilters(name, kind, read, allowed),
    order: read,
  });
export const string = scalar('string');
export const number = scalar('number');
export const date = scalar('date');
export const boolean = scalar('boolean');
export const oneOf = scalar('enum');

/** Shown, but nothing to filter or order by. */
export const shown = <T>(show: (thing: T) => unknown): Field<T> => ({ show });

/** A to-one relation: filtered by a nested where, shown as the few fields the vendor nests. */
export const one = <T, R>(
  read: (thing: T) => R | null,
  to: Shape<R>,
  show: (related: R) => unknown,
): Field<T> => ({
  show(thing) {
    const related = read(thing);
    return related === null ? null : show(related);
  },
  filters: (name) => [
    [
      name,
      (operand, at) => {
        if (operand === null) return (thing) => read(thing) === null;
        const holds = compileWhere(to.filters, operand, at);
        return (thing) => {
          const related = read(thing);
          return related !== null && holds(related);
        };
      },
    ],
  ],
});

/** A to-many relation: `_some`, `_every`, `_none`. */
export const many = <T, R>(
  read: (thing: T) => readonly R[],
  to: Shape<R>,
  show: (related: R) => unknown,
): Field<T> => ({
  show: (thing) => read(thing).map(show),
  filters: (name) =>
    (['some', 'every', 'none'] as const).map((quantity) => [
      `${name}_${quantity}`,
      (operand, at) => {
        const holds = compileWhere(to.filters, operand, at);
        if (quantity === 'some') return (thing) => read(thing).some(holds);
        if (quantity === 'every') return (thing) => read(thing).every(holds);
        return (thing) => !read(thing).some(holds);
      },
    ]),
});
