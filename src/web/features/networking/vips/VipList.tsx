import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkTable, type ListProps } from '../list/NetworkTable.tsx';
import { called } from '../ports.ts';
import { vipColumns } from './vipColumns.tsx';
import { useVipSources } from './vipRows.ts';

export function VipList(props: ListProps) {
  const { t } = useTranslation('networking');
  const navigate = useNavigate();
  const columns = useMemo(() => vipColumns(t), [t]);
  return (
    <NetworkTable
      {...props}
      id="vips"
      label={t('vips')}
      columns={columns}
      sources={useVipSources(props.scopes)}
      nameOf={({ vip }) => called(vip)}
      onOpen={({ scope, vip }) =>
        void navigate({ to: '/networking/vips/$scope/$vip', params: { scope, vip: vip.id } })
      }
      countWords={(count) => t('vipCount', { count })}
      none={{ title: t('vipsNone'), text: t('vipsNoneText'), noMatch: t('vipsNoneMatch') }}
    />
  );
}
