import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';

export type Scalar = string | number | boolean | null;
export type Predicate<T> = (thing: T) => boolean;
/** Makes a predicate of what stands behind one key of a where-input; `at` names the key in a refusal. */
export type Filter<T> = (operand: unknown, at: string) => Predicate<T>;
export type Filters<T> = ReadonlyMap<string, Filter<T>>;

/**
 * Evaluates CloudTower's where-inputs as Prisma 1 does: every key must hold, `{}` holds for everything,
 * inputs are closed objects, and a null column answers to no comparison but `null` itself.
 */
export function compileWhere<T>(filters: Filters<T>, where: unknown, at = 'where'): Predicate<T> {
  if (where === undefined || where === null) return () => true;
  if (!isObject(where)) throw invalid(at, 'must be object');
  const parts = Object.entries(where).map(([key, operand]): Predicate<T> => {
    const here = `${at}.${key}`;
    if (key === 'AND' || key === 'OR' || key === 'NOT') return combine(filters, key, operand, here);
    const filter = filters.get(key);
    if (!filter) throw invalid(at, `must NOT have additional properties: "${key}"`);
    return filter(operand, here);
  });
  if (parts.length === 1 && parts[0]) return parts[0];
  return (thing) => parts.every((part) => part(thing));
}

function combine<T>(
  filters: Filters<T>,
  key: 'AND' | 'OR' | 'NOT',
  operand: unknown,
  at: string,
): Predicate<T> {
  if (!Array.isArray(operand)) throw invalid(at, 'must be array');
  const parts = operand.map((part, index) => compileWhere(filters, part ?? {}, `${at}[${index}]`));
  if (key === 'AND') return (thing) => parts.every((part) => part(thing));
  if (key === 'OR') return (thing) => parts.some((part) => part(thing));
  return (thing) => !parts.some((part) => part(thing));
}

export type ScalarKind = 'string' | 'number' | 'date' | 'enum' | 'boolean';

type Test = (value: Scalar, wanted: Scalar) => boolean;
const text =
  (test: (value: string, wanted: string) => boolean): Test =>
  (value, wanted) =>
    typeof value === 'string' && typeof wanted === 'string' && test(value, wanted);
const ordered =
  (test: (sign: number) => boolean): Test =>
  (value, wanted) =>
    value !== null && wanted !== null && test(value < wanted ? -1 : value > wanted ? 1 : 0);

const equality: Record<string, Test> = {
  '': (value, wanted) => value === wanted,
  _not: (value, wanted) => (wanted === null ? value !== null : value !== null && value !== wanted),
};
const comparison: Record<string, Test> = {
  _lt: ordered((sign) => sign < 0),
  _lte: ordered((sign) => sign <= 0),
  _gt: ordered((sign) => sign > 0),
  _gte: ordered((sign) => sign >= 0),
};
// Prisma 1 on PostgreSQL: LIKE without I, so case counts.
const matching: Record<string, Test> = {
  _contains: text((value, wanted) => value.includes(wanted)),
  _not_contains: text((value, wanted) => !value.includes(wanted)),
  _starts_with: text((value, wanted) => value.startsWith(wanted)),
  _not_starts_with: text((value, wanted) => !value.startsWith(wanted)),
  _ends_with: text((value, wanted) => value.endsWith(wanted)),
  _not_ends_with: text((value, wanted) => !value.endsWith(wanted)),
};

const testsOf: Record<ScalarKind, Record<string, Test>> = {
  string: { ...equality, ...comparison, ...matching },
  number: { ...equality, ...comparison },
  date: { ...equality, ...comparison },
  enum: equality,
  boolean: equality,
};

/** Every filter of one scalar column, by its key: `name`, `name_not`, `name_in`, … */
export function scalarFilters<T>(
  name: string,
  kind: ScalarKind,
  read: (thing: T) => Scalar,
  allowed?: readonly string[],
): [string, Filter<T>][] {
  const check = (operand: unknown, at: string) => checkScalar(kind, allowed, operand, at);
  const filters = Object.entries(testsOf[kind]).map(([suffix, test]): [string, Filter<T>] => [
    name + suffix,
    (operand, at) => {
      const wanted = check(operand, at);
      return (thing) => test(read(thing), wanted);
    },
  ]);
  if (kind === 'boolean') return filters;
  const among =
    (holds: boolean): Filter<T> =>
    (operand, at) => {
      if (!Array.isArray(operand)) throw invalid(at, 'must be array');
      const wanted = new Set(operand.map((each, index) => check(each, `${at}[${index}]`)));
      return (thing) => {
        const value = read(thing);
        return wanted.has(value) === holds && (holds || value !== null);
      };
    };
  return [...filters, [`${name}_in`, among(true)], [`${name}_not_in`, among(false)]];
}

function checkScalar(
  kind: ScalarKind,
  allowed: readonly string[] | undefined,
  operand: unknown,
  at: string,
): Scalar {
  if (operand === null) return null;
  const wanted = kind === 'number' || kind === 'boolean' ? kind : 'string';
  if (typeof operand === 'number' || typeof operand === 'boolean' || typeof operand === 'string') {
    if (typeof operand !== wanted) throw invalid(at, `must be ${wanted}`);
    if (kind === 'enum' && !allowed?.includes(String(operand))) {
      throw invalid(at, `must be equal to one of the allowed values: ${allowed?.join(', ')}`);
    }
    if (kind !== 'date') return operand;
    const moment = new Date(operand as string);
    if (Number.isNaN(moment.getTime())) throw invalid(at, 'must match format "date-time"');
    return moment.toISOString();
  }
  throw invalid(at, `must be ${wanted}`);
}

export const invalid = (at: string, message: string) => new Refusal(400, `request.body.${at} ${message}`);
