import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../lib/rows/rows.ts';
import { TroubleStrip } from './TroubleStrip.tsx';

interface Props {
  trouble: Trouble;
  /** What the person calls the scope. */
  name: string;
}

/** A scope that does not answer while others do. */
export function ScopeTrouble({ trouble: { failure, hasRows, retry }, name }: Props) {
  const { t } = useTranslation('tableTools');
  return (
    <TroubleStrip
      failure={failure}
      subject={name}
      words={t(hasRows ? 'rowsAreOld' : 'rowsAreMissing')}
      onRetry={retry}
    />
  );
}
