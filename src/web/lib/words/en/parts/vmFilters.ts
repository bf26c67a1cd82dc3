/** The filters that are asked for less often. */
export const vmFilters = {
  title: 'More filters',
  host: 'Host',
  label: 'Label',
  tools: 'VM tools',
  busy: 'Busy only',
  bin: 'Recycle bin only',
  system: 'System machines only',
  looking: 'Looking…',
  noneFound: 'None found',
  moreFound: 'The first {{count}} are offered: type more of the name.',
} as const;
