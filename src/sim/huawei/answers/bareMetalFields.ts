import { isObject } from '../../json.ts';

// Fields of a request, where they are what they should be.

type Fields = Record<string, unknown>;

export const textAt = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
export const fieldsAt = (fields: Fields, name: string): Fields | undefined => {
  const value = fields[name];
  return isObject(value) ? value : undefined;
};
export const listAt = (fields: Fields, name: string): Fields[] | undefined => {
  const value = fields[name];
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
};
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
