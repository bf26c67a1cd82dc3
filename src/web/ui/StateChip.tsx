import { useTranslation } from 'react-i18next';
import type { VmStatus } from '../../contract/services/tower/vms.ts';
import { StateMark } from './StateMark.tsx';

/** The state of a VM. Null is unknown. */
export function StateChip({ state }: { state: VmStatus | null }) {
  const { t } = useTranslation('glossary');
  const shown = state ?? 'UNKNOWN';
  return <StateMark state={shown} name={t(shown)} />;
}
