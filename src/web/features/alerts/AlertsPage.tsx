import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField.tsx';
import { TowersPage } from '../../ui/TowersPage.tsx';
import { AlertList } from './AlertList.tsx';
import { parseAlertSearch, severities, type AlertSearch } from './alertSearch.ts';

/** What the CloudTowers warn of: open alerts of all of them, or those that have ended. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const search = parseAlertSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<AlertSearch>) =>
    void navigate({ to: '/alerts', search: parseAlertSearch({ ...search, ...changed }) });

  const filters = (
    <>
      <SelectField
        label={t('severity')}
        value={search.severity ?? ''}
        onChange={(chosen) => change({ severity: severities.find((one) => one === chosen) })}
      >
        <option value="">{t('any')}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {t(`severity_${severity}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('state')}
        value={search.state ?? ''}
        onChange={(chosen) => change({ state: chosen === 'ended' ? chosen : undefined })}
      >
        <option value="">{t('open')}</option>
        <option value="ended">{t('ended')}</option>
      </SelectField>
    </>
  );
  return (
    <TowersPage
      title={t('alerts')}
      scope={search.scope}
      onScope={(scope) => change({ scope, alert: undefined })}
      filters={filters}
    >
      {(towers) => <AlertList towers={towers} search={search} onChange={change} />}
    </TowersPage>
  );
}
