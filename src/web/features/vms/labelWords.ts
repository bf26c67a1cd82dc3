import type { Label } from '../../../contract/services/tower/labels.ts';

/** A label as people say it: `env: prod`, or its key alone. */
export const labelWords = ({ key, value }: Pick<Label, 'key' | 'value'>): string =>
  [key, value].filter(Boolean).join(': ') || '—';
