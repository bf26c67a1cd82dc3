import { readTime, uuidOf } from '../../../../contract/vcdNames.ts';

/** One figure of one machine. */
export interface Sample {
  /** The machine's UUID; '' where the message does not say whose it is. */
  vm: string;
  /** `cpu.usage.average`. */
  name: string;
  /** `PERCENT`, as it is said; '' where it is not. */
  unit: string;
  value: number;
  /** Epoch milliseconds. */
  at: number;
}

type Said = Record<string, unknown>;
const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** Deeper than this nothing of ours is. */
const deepest = 8;

/**
 * The figures in a message of the metrics topic. Its form is documented nowhere: whatever has a name and a value is a
 * figure, of the machine and the time that stand beside it or around it. Empty when it is not understood.
 */
export function harvest(raw: string, now: number): Sample[] {
  const samples: Sample[] = [];
  gather(parse(raw), { vm: '', at: now }, samples, 0);
  return samples;
}

interface Around {
  vm: string;
  at: number;
}

function gather(said: unknown, around: Around, samples: Sample[], depth: number): void {
  if (depth > deepest || !isObject(said)) return;
  if (Array.isArray(said)) {
    for (const each of said) gather(each, around, samples, depth + 1);
    return;
  }
  const here: Around = {
    vm: machineIn(said) ?? around.vm,
    at: readTime(said['timestamp']) ?? readTime(said['time']) ?? around.at,
  };
  const name = textOf(said['name']) ?? textOf(said['metricName']);
  const value = numberOf(said['value']);
  if (name !== undefined && value !== undefined)
    samples.push({ ...here, name, unit: textOf(said['unit']) ?? '', value });
  for (const each of Object.values(said)) {
    const inner = typeof each === 'string' && /^\s*[[{]/.test(each) ? parse(each) : each;
    gather(inner, here, samples, depth + 1);
  }
}

/** `vm`, `entity` or `id`, said as a URN, an address or in an object. */
function machineIn(said: Said): string | undefined {
  for (const field of ['vm', 'vmId', 'entity', 'entityId', 'id']) {
    const value = said[field];
    const text = isObject(value) ? textOf(value['id']) : textOf(value);
    if (text === undefined || (/^urn:/i.test(text) && !/^urn:vcloud:vm:/i.test(text))) continue;
    const id = uuidOf(text);
    if (id !== '') return id;
  }
  return undefined;
}

function numberOf(said: unknown): number | undefined {
  const value = typeof said === 'string' && said.trim() !== '' ? Number(said) : said;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
