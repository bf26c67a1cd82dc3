import Button from '@mui/material/Button';
import { createLink, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../list/ListPage.tsx';
import { parseListSearch } from '../listSearch.ts';
import { VipList } from './VipList.tsx';

const ButtonLink = createLink(Button);

export function VipListPage() {
  const { t } = useTranslation('networking');
  const search = parseListSearch(useSearch({ strict: false }));
  return (
    <ListPage
      title={t('vips')}
      searchLabel={t('vipSearch')}
      search={search}
      to="/networking/vips"
      actions={
        <ButtonLink
          variant="contained"
          startIcon={<Plus size={16} />}
          to="/networking/vips/new"
          search={{ scope: search.scope }}
        >
          {t('newFailover')}
        </ButtonLink>
      }
    >
      {(scopes, change) => <VipList scopes={scopes} search={search} onChange={change} />}
    </ListPage>
  );
}
