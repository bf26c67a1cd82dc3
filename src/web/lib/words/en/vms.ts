export const vms = {
  title: 'vms',
} as const;
