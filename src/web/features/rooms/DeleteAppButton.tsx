import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RtcApp } from '../../../contract/services/rtc/apps.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';

export function DeleteAppButton({ scope, app }: { scope: string; app: RtcApp }) {
  const { t } = useTranslation('rooms');
  return (
    <DeleteThing
      words="rooms"
      operation={rtc.deleteApp}
      input={{ scope, params: { app_id: app.app_id } }}
      name={app.app_name || app.app_id}
      seen={{ app_name: app.app_name }}
      whyNot={useWhyNotCloud(scope)(rtc.deleteApp)}
      leave={{ to: '/services/rooms', words: (name) => t('deleted', { name }) }}
    />
  );
}
