import { stageRefusal } from '../refusal.ts';

/** Without a limit all of them. */
export function stagePage<T>(all: readonly T[], query: URLSearchParams): T[] {
  const limit = Number(query.get('limit') ?? '0');
  const offset = Number(query.get('offset') ?? '0');
  if (!(limit >= 0 && limit <= 100 && offset >= 0))
    throw stageRefusal(400, '00100400', 'Invalid parameter: limit');
  return limit === 0 ? [...all] : all.slice(offset, offset + limit);
}
