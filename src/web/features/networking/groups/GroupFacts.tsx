import { useTranslation } from 'react-i18next';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import type { GroupRow } from './groupRows.ts';
import { GroupRules } from './GroupRules.tsx';

export function GroupFacts(row: GroupRow) {
  const { t } = useTranslation('networking');
  const { scope, group } = row;
  return (
    <>
      <GroupRules row={row} direction="ingress" />
      <GroupRules row={row} direction="egress" />
      <Facts
        facts={[
          [t('description'), group.description],
          [t('scope'), scope],
          [t('id'), <Copied key="id" text={group.id} />],
        ]}
      />
    </>
  );
}
