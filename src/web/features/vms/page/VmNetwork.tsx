import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VmNic } from '../../../../contract/services/tower/nics.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { nicsQuery } from '../vmPartQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import { AskedSection } from './AskedSection.tsx';
import { Row, Rows } from './Rows.tsx';

/** The network cards. Their ids do not last, so a card is known by its MAC address. */
export function VmNetwork({ scope, vm }: VmTarget) {
  const { t } = useTranslation('vmPage');
  const nics = useQuery(nicsQuery(scope, vm.id));
  return (
    <AskedSection title={t('network')} name="network" asked={nics} empty={t('noNics')}>
      {(rows) => (
        <Rows>
          {[...rows].sort(byOrder).map((nic) => (
            <Nic key={nic.mac_address ?? nic.id} nic={nic} />
          ))}
        </Rows>
      )}
    </AskedSection>
  );
}

const byOrder = (one: VmNic, other: VmNic) => (one.order ?? 0) - (other.order ?? 0);

function Nic({ nic }: { nic: VmNic }) {
  const { t } = useTranslation('vmPage');
  const { mac_address: mac, ip_address: configured, subnet_mask: mask, gateway } = nic;
  const reported = nic.guest_info_ip_addresses?.join(', ');
  const facts = [
    {
      label: t('mac'),
      value: mac ? (
        <>
          {mac} <CopyButton text={mac} />
        </>
      ) : (
        '—'
      ),
    },
    { label: t('addressReported'), value: reported || '—' },
    { label: t('addressConfigured'), value: [configured, mask].filter(Boolean).join(' / ') || '—' },
    { label: t('gateway'), value: gateway || '—' },
    { label: t('model'), value: nic.model ?? '—' },
    { label: t('connected'), value: nic.enabled === null ? '—' : t(nic.enabled ? 'yes' : 'no') },
  ];
  return <Row title={nic.vlan?.name ?? t('noVlan')} facts={facts} />;
}
