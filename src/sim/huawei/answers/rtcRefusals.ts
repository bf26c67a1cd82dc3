import { isObject } from '../../json.ts';
import type { Call } from '../call.ts';
import { roomsRefusal } from '../refusal.ts';
import type { RtcAppEntity } from '../rooms.ts';

/** One code for whatever is wrong with a value. */
export const invalidRtc = (what: string) => roomsRefusal(400, '00001003', `InvalidParameterValue: ${what}`);

/** The body's fields; others than these are refused. */
export function fieldsOf({ body }: Call, known: readonly string[]): Record<string, unknown> {
  if (!isObject(body)) throw invalidRtc('body');
  const strange = Object.keys(body).find((field) => !known.includes(field));
  if (strange !== undefined) throw invalidRtc(strange);
  return body;
}

export function findApp({ cloud, params }: Call): RtcAppEntity {
  const app = cloud.world.rooms.apps.get(params['app_id'] ?? '');
  if (!app) throw roomsRefusal(404, '00001003', 'InvalidParameterValue: app_id');
  return app;
}

/** A whole number between two, or none. */
export function wholeOf(fields: Record<string, unknown>, name: string, least: number, most: number) {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw invalidRtc(name);
  return value;
}

export function textOf(fields: Record<string, unknown>, name: string, pattern: RegExp): string {
  const value = fields[name];
  if (typeof value !== 'string' || !pattern.test(value)) throw invalidRtc(name);
  return value;
}
