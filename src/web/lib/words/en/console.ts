export const console = {
  title: 'console',
} as const;
