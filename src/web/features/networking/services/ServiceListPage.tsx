import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { CreateLink } from '../list/CreateLink.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { ServiceList } from './ServiceList.tsx';

export function ServiceListPage() {
  const { t } = useTranslation('networking');
  return (
    <ListPage
      title={t('services')}
      searchLabel={t('serviceSearch')}
      to="/networking/services"
      actions={({ scopes }) => (
        <CreateLink
          to="/networking/services/new"
          label={t('newService')}
          operation={vpcep.createEndpointService}
          scopes={scopes}
        />
      )}
      filters={({ search, onChange }) => (
        <SelectField
          label={t('state')}
          value={search.status ?? ''}
          onChange={(status) => onChange({ status })}
        >
          <option value="">{t('anyState')}</option>
          {EndpointService.shape.status.options.map((status) => (
            <option key={status} value={status}>
              {t(`service_${status}`)}
            </option>
          ))}
        </SelectField>
      )}
    >
      {(list) => <ServiceList {...list} />}
    </ListPage>
  );
}
