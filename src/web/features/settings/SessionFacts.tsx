import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.tsx';
import { useFormat } from '../../lib/useFormat.ts';
import { Setting } from './Setting.tsx';

export function SessionFacts() {
  const { t } = useTranslation(['common', 'glossary']);
  const format = useFormat();
  const { user, idleAt, endsAt } = useSession();
  return (
    <>
      <Setting name={t('signedInAs')}>{user.name}</Setting>
      <Setting name={t('sessionIdleAt')}>{format.time(Math.min(idleAt, endsAt))}</Setting>
      <Setting name={t('sessionEndsAt')}>{format.time(endsAt)}</Setting>
    </>
  );
}
