import * as z from 'zod/mini';
import { Failure } from '../contract/failure.ts';
import { isKey } from '../contract/operation.ts';

// A vendor's answer is projected onto the contract, not gated by it: only declared fields leave, a leaf of the
// wrong kind becomes null, a row without its key is dropped. Each schema is compiled once into closures, because
// this runs on every leaf of every list: zod's own parse of a list costs more than reading its JSON.

/** What was not as the contract has it. Paths name fields, `[]` any row of a list. */
export interface Drift {
  count: number;
  paths: Set<string>;
}
type Step = (value: unknown, drift: Drift) => unknown;

/** Not of the declared kind: whoever holds the value decides whether it becomes null or is dropped. */
const wrong = Symbol('wrong');

const compiled = new WeakMap<object, Step>();

/** Projects an answer; throws `drift` when not even its outermost shape is right. */
export function project(schema: z.ZodMiniType, value: unknown): { value: unknown; drift: Drift } {
  let step = compiled.get(schema);
  if (!step) compiled.set(schema, (step = compile(schema, '')));
  const drift: Drift = { count: 0, paths: new Set() };
  const projected = step(value, drift);
  if (projected !== wrong) return { value: projected, drift };
  if (value === undefined)
    throw new Failure('drift', 'The upstream answered with nothing.', { code: 'empty' });
  throw new Failure('drift', 'The upstream answered in a shape this console does not know.', {
    code: 'unknownShape',
  });
}

function note(drift: Drift, path: string) {
  drift.count++;
  drift.paths.add(path === '' ? '.' : path);
}

function compile(schema: z.ZodMiniType, path: string): Step {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if ('checks' in def && def.checks?.length && !isKey(schema)) return checked(schema);
  switch (def.type) {
    case 'object':
      return projectObject(def.shape as Record<string, z.ZodMiniType>, path);
    case 'array':
      return projectArray(compile(def.element as z.ZodMiniType, `${path}[]`), path);
    case 'record':
      return projectRecord(compile(def.valueType as z.ZodMiniType, `${path}{}`), path);
    case 'union':
      return projectUnion((def.options as z.ZodMiniType[]).map((option) => compile(option, path)));
    case 'nullable': {
      const inner = compile(def.innerType as z.ZodMiniType, path);
      return (value, drift) => (value === null || value === undefined ? null : inner(value, drift));
    }
    case 'optional': {
      const inner = compile(def.innerType as z.ZodMiniType, path);
      return (value, drift) => (value === undefined ? undefined : inner(value, drift));
    }
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'string':
      if (isKey(schema)) return (value) => (typeof value === 'string' && value !== '' ? value : wrong);
      if ('format' in def && def.format) return checked(schema);
      return (value) => (typeof value === 'string' ? value : wrong);
    case 'number':
      if ('format' in def && def.format === 'safeint')
        return (value) => (Number.isSafeInteger(value) ? value : wrong);
      if ('format' in def && def.format) return checked(schema);
      return (value) => (typeof value === 'number' ? value : fromDigits(value));
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : wrong);
    case 'null':
      // An empty body is how HTTP says nothing.
      return (value) => (value === null || value === undefined ? null : wrong);
    case 'unknown':
    case 'any':
      return (value) => value;
    default:
      return checked(schema);
  }
}

/** Whatever has rules of its own is left to zod. */
const checked =
  (schema: z.ZodMiniType): Step =>
  (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : wrong;
  };

function oneOf(values: readonly unknown[]): Step {
  const known = new Set(values);
  return (value) => (known.has(value) ? value : wrong);
}

/** `readJson` left an integer that no number holds as digits; a number is the nearest there is. */
const fromDigits = (value: unknown) =>
  typeof value === 'string' && /^-?\d{16,}$/.test(value) ? Number(value) : wrong;

function projectObject(shape: Record<string, z.ZodMiniType>, path: string): Step {
  const keys = Object.keys(shape).filter((name) => isKey(shape[name]!));
  const fields = Object.entries(shape).map(([name, schema]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return { name, at, step: compile(schema, at) };
  });
  return (value, drift) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const source = value as Record<string, unknown>;
    for (const name of keys) if (typeof source[name] !== 'string' || source[name] === '') return wrong;
    const projected: Record<string, unknown> = {};
    for (const { name, at, step } of fields) {
      const leaf = step(source[name], drift);
      if (leaf === wrong) {
        note(drift, at);
        projected[name] = null;
      } else if (leaf !== undefined) projected[name] = leaf;
    }
    return projected;
  };
}

function projectArray(step: Step, path: string): Step {
  return (value, drift) => {
    if (!Array.isArray(value)) return wrong;
    const projected: unknown[] = [];
    for (const row of value) {
      const kept = step(row, drift);
      if (kept === wrong) note(drift, `${path}[]`);
      else projected.push(kept);
    }
    return projected;
  };
}

function projectRecord(step: Step, path: string): Step {
  return (value, drift) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const projected: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(value)) {
      if (name === '__proto__') continue;
      const kept = step(entry, drift);
      if (kept === wrong) note(drift, `${path}{}`);
      projected[name] = kept === wrong ? null : kept;
    }
    return projected;
  };
}

/** The option that fits best: the first without drift, else the one with the least. */
function projectUnion(options: Step[]): Step {
  return (value, drift) => {
    let best: { value: unknown; drift: Drift } | undefined;
    for (const option of options) {
      const own: Drift = { count: 0, paths: new Set() };
      const projected = option(value, own);
      if (projected === wrong || (best && own.count >= best.drift.count)) continue;
      best = { value: projected, drift: own };
      if (own.count === 0) break;
    }
    if (!best) return wrong;
    drift.count += best.drift.count;
    best.drift.paths.forEach((path) => drift.paths.add(path));
    return best.value;
  };
}
