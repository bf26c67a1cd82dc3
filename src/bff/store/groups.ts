import * as z from 'zod/mini';

const Groups = z.array(z.string());

/** The groups column: a JSON array of names. */
export const parseGroups = (json: string): string[] => Groups.parse(JSON.parse(json));
