import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { ServiceList } from './ServiceList.tsx';

const ButtonLink = createLink(Button);

export function ServiceListPage() {
  const { t } = useTranslation('networking');
  return (
    <ListPage
      title={t('services')}
      searchLabel={t('serviceSearch')}
      to="/networking/services"
      actions={({ scope }) => (
        <ButtonLink
          variant="contained"
          startIcon={<Plus size={16} />}
          to="/networking/services/new"
          search={{ scope }}
        >
          {t('newService')}
        </ButtonLink>
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
