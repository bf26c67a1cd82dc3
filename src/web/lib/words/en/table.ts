/** What every list says. */
export const table = {
  counting: 'Counting…',
  asOf: 'As of {{duration}} ago',
  asOfNow: 'As of now',
  updates_one: '{{count}} update',
  updates_other: '{{count}} updates',
  updatesHint: 'Rows hold still while you are at them. Show what has changed.',
  rowIsGone: 'No longer in this list',
  awaited: 'Still waiting for {{scopes}}.',
  select: 'Select {{name}}',
  selectAll: 'Select all',
  selected_one: '{{count}} selected',
  selected_other: '{{count}} selected',
  selectedFirst: 'only the first {{count}} can be selected at once',
  pruned_one: '{{count}} no longer matches and is no longer selected',
  pruned_other: '{{count}} no longer match and are no longer selected',
  headHint: 'Shift with left or right changes the width of the column, Alt and Shift its place.',
} as const;
