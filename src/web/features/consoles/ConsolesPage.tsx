import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ConsoleList } from './ConsoleList.tsx';

/** The board of console sessions, of each scope that one administers. */
export function ConsolesPage() {
  const { t } = useTranslation('consoles');
  const { roles } = useSession();
  if (!Object.values(roles).includes('admin'))
    return <EmptyState title={t('notAllowed')}>{t('notAllowedText')}</EmptyState>;
  return (
    <>
      <PageHeader title={t('consoles')} subtitle={t('consolesText')} />
      <ConsoleList />
    </>
  );
}
