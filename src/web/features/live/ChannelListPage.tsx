import Button from '@mui/material/Button';
import { createLink, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { protocols } from '../../../contract/services/live/kinds.ts';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChannelList } from './ChannelList.tsx';
import { parseLiveSearch, type LiveSearch } from './liveSearch.ts';

const NewButton = createLink(Button);
const states = ['ON', 'OFF'] as const;

/** The OTT channels of Live. */
export function ChannelListPage() {
  const { t } = useTranslation('live');
  const search = parseLiveSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<LiveSearch>) =>
    void navigate({
      to: '/services/live',
      search: parseLiveSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('live')}
      subtitle={t('liveText')}
      actions={() => (
        <NewButton
          to="/services/live/new"
          search={search.scope ? { scope: search.scope } : {}}
          variant="contained"
          startIcon={<Plus size={16} aria-hidden />}
        >
          {t('newChannel')}
        </NewButton>
      )}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={
        <>
          <SelectField
            label={t('state')}
            value={search.state ?? ''}
            onChange={(state) => change({ state: states.find((one) => one === state) })}
          >
            <option value="">{t('anyState')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`state_${state}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('input')}
            value={search.protocol ?? ''}
            onChange={(protocol) => change({ protocol: protocols.find((one) => one === protocol) })}
          >
            <option value="">{t('anyInput')}</option>
            {protocols.map((protocol) => (
              <option key={protocol} value={protocol}>
                {protocol}
              </option>
            ))}
          </SelectField>
        </>
      }
    >
      {(scopes) => <ChannelList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
