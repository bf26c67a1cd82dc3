export interface Tag {
  key: string;
  value: string;
}

/** What has to be sent so that these tags become those: the vendor adds and overwrites by key, and takes away by key. */
export function tagChanges(before: readonly Tag[], after: readonly Tag[]) {
  const gone = before.filter(({ key }) => !after.some((tag) => tag.key === key));
  const fresh = after.filter(
    ({ key, value }) => !before.some((tag) => tag.key === key && tag.value === value),
  );
  return [
    ...(gone.length > 0 ? [{ action: 'delete' as const, tags: gone }] : []),
    ...(fresh.length > 0 ? [{ action: 'create' as const, tags: fresh }] : []),
  ];
}
