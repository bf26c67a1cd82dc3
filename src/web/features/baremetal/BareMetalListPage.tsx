import Button from '@mui/material/Button';
import { createLink, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { BareMetalList } from './BareMetalList.tsx';
import { parseBareMetalSearch, type BareMetalSearch } from './bareMetalSearch.ts';
import { shownStates } from './ServerState.tsx';

const NewButton = createLink(Button);

/** The bare-metal servers of all regions. */
export function BareMetalListPage() {
  const { t } = useTranslation('bareMetal');
  const search = parseBareMetalSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<BareMetalSearch>) =>
    void navigate({
      to: '/services/bare-metal',
      search: parseBareMetalSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('bareMetal')}
      subtitle={t('bareMetalText')}
      actions={() => (
        <NewButton
          to="/services/bare-metal/new"
          search={search.scope ? { scope: search.scope } : {}}
          variant="contained"
          startIcon={<Plus size={16} aria-hidden />}
        >
          {t('newServer')}
        </NewButton>
      )}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={
        <SelectField
          label={t('state')}
          value={search.status ?? ''}
          onChange={(status) => change({ status: status || undefined })}
        >
          <option value="">{t('anyState')}</option>
          {shownStates.map((state) => (
            <option key={state} value={state}>
              {t(`state_${state}`)}
            </option>
          ))}
        </SelectField>
      }
    >
      {(scopes) => <BareMetalList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
