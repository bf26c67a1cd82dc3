import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AccountList } from './AccountList.tsx';
import { SessionList } from './SessionList.tsx';

/** Local accounts and who is signed in; whoever does not manage them sees where they are signed in themselves. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { managesPeople } = useSession();
  if (!managesPeople)
    return (
      <>
        <PageHeader title={t('yourSessions')} subtitle={t('yourSessionsText')} />
        <SessionList />
      </>
    );
  return (
    <>
      <PageHeader title={t('people')} subtitle={t('peopleText')} />
      <AccountList />
      <SessionList />
    </>
  );
}
