import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';

/** What says a VM's values: taken once for a whole list, whose rows are drawn by the hundred. */
export function useVmWords() {
  const { t } = useTranslation(['vms', 'glossary']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}
export type VmWords = ReturnType<typeof useVmWords>;
