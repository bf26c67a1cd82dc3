import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FindActionsProps } from '../../../lib/find/source.ts';

/** What most look a certificate up for. */
export function CertificateFindActions({ place: { href }, children }: FindActionsProps) {
  const { t } = useTranslation('certificates');
  return children([
    { id: 'replace', title: t('replace'), icon: RefreshCw, letter: 'r', act: { href: `${href}/replace` } },
  ]);
}
