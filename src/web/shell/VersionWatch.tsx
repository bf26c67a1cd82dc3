import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onStaleVersion } from '../lib/lazyPart.ts';
import { useNotices } from '../lib/notices.tsx';

/** Says that there is a new version when a part of this one is no longer on the server. */
export function VersionWatch() {
  const { t } = useTranslation();
  const { notify } = useNotices();
  useEffect(() => {
    const tell = () =>
      notify({
        kind: 'info',
        title: t('newVersion'),
        detail: t('newVersionText'),
        action: { label: t('reload'), run: () => location.reload() },
        topic: 'newVersion',
      });
    return onStaleVersion(tell);
  }, [notify, t]);
  return null;
}
