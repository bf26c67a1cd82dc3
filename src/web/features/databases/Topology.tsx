import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DdsGroup, DdsInstance, DdsNode } from '../../../contract/services/dds/instances.ts';
import { Section } from '../../ui/Section.tsx';
import { storageOf } from './databaseFacts.ts';
import { StorageBar } from './StorageBar.tsx';

/** From what clients reach to what keeps the data. */
const order = ['mongos', 'shard', 'replica', 'single', 'config'];
const placeOf = ({ type }: DdsGroup) => {
  const place = order.indexOf(type ?? '');
  return place < 0 ? order.length : place;
};

/** The groups of an instance and their nodes, to be read at a glance. */
export function Topology({ instance }: { instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const groups = (instance.groups ?? []).toSorted((one, other) => placeOf(one) - placeOf(other));
  return (
    <Section title={t('topology')}>
      {groups.length === 0 && t('topologyNone')}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 19rem), 1fr))',
        }}
      >
        {groups.map((group, place) => (
          <Group key={group.id ?? place} group={group} />
        ))}
      </Box>
    </Section>
  );
}

function Group({ group }: { group: DdsGroup }) {
  const nodes = group.nodes ?? [];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0 }}>
      <Typography variant="subtitle2" component="h3" sx={{ overflowWrap: 'anywhere' }}>
        {[group.type, group.name].filter(Boolean).join(' · ')}
      </Typography>
      {group.volume && <StorageBar storage={storageOf([group])} />}
      <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </Box>
    </Box>
  );
}

function Node({ node }: { node: DdsNode }) {
  const { t } = useTranslation('databases');
  const isFine = node.status === 'normal';
  const isIll = node.status === 'abnormal';
  const Icon = isFine ? CircleCheck : isIll ? CircleX : LoaderCircle;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{
          color: isFine ? 'success.main' : isIll ? 'error.main' : 'primary.main',
          display: 'inline-flex',
          pt: 0.25,
        }}
      >
        <Icon size={16} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <b>{node.role === 'unknown' ? node.name : node.role}</b> {node.private_ip}
          {node.public_ip && ` · ${t('publicAddress', { address: node.public_ip })}`}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[node.status, node.availability_zone, node.spec_code].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
    </Box>
  );
}
