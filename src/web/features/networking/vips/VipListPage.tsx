import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { CreateLink } from '../list/CreateLink.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { VipList } from './VipList.tsx';

export function VipListPage() {
  const { t } = useTranslation('networking');
  return (
    <ListPage
      title={t('vips')}
      searchLabel={t('vipSearch')}
      to="/networking/vips"
      actions={({ scopes }) => (
        <CreateLink
          to="/networking/vips/new"
          label={t('newFailover')}
          operation={vpc.createPort}
          scopes={scopes}
        />
      )}
    >
      {(list) => <VipList {...list} />}
    </ListPage>
  );
}
