import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../list/ListPage.tsx';
import { VipList } from './VipList.tsx';

const ButtonLink = createLink(Button);

export function VipListPage() {
  const { t } = useTranslation('networking');
  return (
    <ListPage
      title={t('vips')}
      searchLabel={t('vipSearch')}
      to="/networking/vips"
      actions={({ scope }) => (
        <ButtonLink
          variant="contained"
          startIcon={<Plus size={16} />}
          to="/networking/vips/new"
          search={{ scope }}
        >
          {t('newFailover')}
        </ButtonLink>
      )}
    >
      {(list) => <VipList {...list} />}
    </ListPage>
  );
}
