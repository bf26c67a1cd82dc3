export const failures = {
  title: 'failures',
} as const;
