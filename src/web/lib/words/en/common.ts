export const common = {
  title: 'common',
} as const;
