import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { called } from '../ports.ts';
import { holderOf, type EipRow } from './eipRows.ts';
import { EipState } from './EipState.tsx';

const VipLink = createLink(MuiLink);

export function EipFacts(row: EipRow) {
  const { t } = useTranslation(['networks', 'networking']);
  const { scope, eip, vip } = row;
  const { bandwidth_name, bandwidth_size, bandwidth_share_type: share } = eip;
  const isShared = share === 'WHOLE';
  return (
    <Facts
      facts={[
        [
          t('address', { ns: 'networking' }),
          eip.public_ip_address && <Copied text={eip.public_ip_address} />,
        ],
        [t('alias'), eip.alias],
        [t('state', { ns: 'networking' }), <EipState key="state" status={eip.status} />],
        [
          t('holder'),
          vip ? (
            <VipLink to="/networking/vips/$scope/$vip" params={{ scope, vip: vip.id }}>
              {called(vip)}
            </VipLink>
          ) : (
            holderOf(row)
          ),
        ],
        [t('privateAddress'), eip.private_ip_address && <Copied text={eip.private_ip_address} />],
        [t('portId'), eip.port_id && <Copied text={eip.port_id} />],
        [
          t('bandwidth'),
          [bandwidth_size !== null && `${bandwidth_size} Mbit/s`, bandwidth_name, isShared && t('shared')]
            .filter(Boolean)
            .join(' · '),
        ],
        [t('line'), eip.type],
        [t('scope', { ns: 'networking' }), scope],
        [t('created', { ns: 'networking' }), <RelativeTime key="created" time={eip.create_time} />],
        [t('id', { ns: 'networking' }), <Copied key="id" text={eip.id} />],
      ]}
    />
  );
}
