export const several = {
  consoles: '{{count}} consoles',
  which: 'Which consoles are shown',
  all: 'All side by side',
  back: 'Back to the virtual machines',
  none: 'No console was asked for',
  noneText: 'Select running machines in the list, and choose “Consoles”.',
  consoleOf: 'Console of {{name}}',
  gone: 'There is no such virtual machine',
} as const;
