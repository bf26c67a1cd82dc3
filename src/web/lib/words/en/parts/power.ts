export const power = {
  power: 'Power and media',
} as const;
