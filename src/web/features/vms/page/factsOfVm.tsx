import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import type { vms as words } from '../../../lib/words/en/vms.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { labelWords } from '../labelWords.ts';
import { addressesOf } from '../vmAddresses.ts';
import { useVmWords } from '../useVmWords.ts';
import { VmTools } from '../VmTools.tsx';
import { VmCpu, VmMemory } from '../VmUsage.tsx';

export interface VmFact {
  label: Extract<keyof typeof words, `fact${string}`>;
  render: (cell: { vm: Vm }) => ReactNode;
}

function Copied({ text }: { text: string }) {
  const { t } = useTranslation('vms');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 28, overflowWrap: 'anywhere' }}>
      <span>{text}</span>
      <CopyButton text={text} label={t('copy', { what: text })} />
    </Box>
  );
}
function Addresses({ vm }: { vm: Vm }) {
  const addresses = addressesOf(vm);
  return addresses.length > 0 ? addresses.map((address) => <Copied key={address} text={address} />) : '—';
}
function Storage({ vm: { used_size, provisioned_size } }: { vm: Vm }) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  if (provisioned_size === null) return used_size === null ? '—' : format.bytes(used_size);
  if (used_size === null) return format.bytes(provisioned_size);
  return t('storageUsed', { used: format.bytes(used_size), provisioned: format.bytes(provisioned_size) });
}
function Labels({ vm: { labels } }: { vm: Vm }) {
  if (!labels?.length) return '—';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {labels.map(({ id, key, value }) => (
        <Chip key={id} size="small" label={labelWords({ key, value })} />
      ))}
    </Box>
  );
}
const Cpu = ({ vm }: { vm: Vm }) => <VmCpu vm={vm} words={useVmWords()} />;
const Memory = ({ vm }: { vm: Vm }) => <VmMemory vm={vm} words={useVmWords()} />;
function Tools({ vm }: { vm: Vm }) {
  return (
    <>
      <VmTools vm={vm} words={useVmWords()} />
      {vm.vm_tools_version && <> {vm.vm_tools_version}</>}
    </>
  );
}
const Time = ({ time }: { time: string | null }) => (time ? <RelativeTime time={time} /> : '—');

export const vmFacts: readonly VmFact[] = [
  { label: 'factAddresses', render: Addresses },
  { label: 'factHostname', render: ({ vm }) => (vm.hostname ? <Copied text={vm.hostname} /> : '—') },
  { label: 'factCpu', render: Cpu },
  { label: 'factMemory', render: Memory },
  { label: 'factStorage', render: Storage },
  { label: 'factCluster', render: ({ vm }) => vm.cluster?.name ?? '—' },
  {
    label: 'factHost',
    render: ({ vm: { host } }) => [host?.name, host?.management_ip].filter(Boolean).join(' · ') || '—',
  },
  { label: 'factOs', render: ({ vm }) => vm.os || '—' },
  { label: 'factTools', render: Tools },
  { label: 'factFirmware', render: ({ vm }) => vm.firmware ?? '—' },
  { label: 'factDns', render: ({ vm }) => vm.dns_servers?.split(',').join(', ') || '—' },
  { label: 'factLabels', render: Labels },
  { label: 'factCreated', render: ({ vm }) => <Time time={vm.local_created_at} /> },
  { label: 'factStopped', render: ({ vm }) => <Time time={vm.last_shutdown_time} /> },
  { label: 'factId', render: ({ vm }) => <Copied text={vm.id} /> },
];
