import Button from '@mui/material/Button';
import { createLink, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/SelectField.tsx';
import { EndpointService } from '../../../../contract/services/vpcep.ts';
import { ListPage } from '../list/ListPage.tsx';
import { parseListSearch } from '../listSearch.ts';
import { ServiceList } from './ServiceList.tsx';

const ButtonLink = createLink(Button);

export function ServiceListPage() {
  const { t } = useTranslation('networking');
  const search = parseListSearch(useSearch({ strict: false }));
  return (
    <ListPage
      title={t('services')}
      searchLabel={t('serviceSearch')}
      search={search}
      to="/networking/services"
      actions={
        <ButtonLink
          variant="contained"
          startIcon={<Plus size={16} />}
          to="/networking/services/new"
          search={{ scope: search.scope }}
        >
          {t('newService')}
        </ButtonLink>
      }
      filters={(change) => (
        <SelectField label={t('state')} value={search.status ?? ''} onChange={(status) => change({ status })}>
          <option value="">{t('anyState')}</option>
          {EndpointService.shape.status.options.map((status) => (
            <option key={status} value={status}>
              {t(`service_${status}`)}
            </option>
          ))}
        </SelectField>
      )}
    >
      {(scopes, change) => <ServiceList scopes={scopes} search={search} onChange={change} />}
    </ListPage>
  );
}
