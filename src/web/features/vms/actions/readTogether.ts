const mostAtOnce = 200; // what CloudTower's page is allowed to be

interface Asked {
  scope: string;
  id: string;
}

/** Reads many things by their ids with as few calls as there are towers and pages; in the order asked, undefined for what is not there. */
export async function readTogether<T extends { id: string }>(
  asked: readonly Asked[],
  read: (scope: string, ids: string[]) => Promise<readonly T[]>,
): Promise<(T | undefined)[]> {
  const found = new Map<string, T>();
  const scopes = new Set(asked.map(({ scope }) => scope));
  for (const scope of scopes) {
    const ids = [...new Set(asked.filter((one) => one.scope === scope).map(({ id }) => id))];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      for (const row of await read(scope, ids.slice(from, from + mostAtOnce)))
        found.set(`${scope} ${row.id}`, row);
    }
  }
  return asked.map(({ scope, id }) => found.get(`${scope} ${id}`));
}
