import { useTranslation } from 'react-i18next';
import type { VmSnapshot } from '../../../../contract/services/tower/snapshots.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { VmActing } from '../actions/useVmActing.ts';
import { VmActionButton } from '../actions/VmActionButton.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { Row } from './Rows.tsx';
import { useVmPageSearch } from './useVmPageSearch.ts';

interface Props {
  snapshot: VmSnapshot;
  target: VmTarget;
  acting: VmActing;
}

export function SnapshotRow({ snapshot, target, acting }: Props) {
  const { t } = useTranslation(['vmPage', 'vms']);
  const format = useFormat();
  const { search } = useVmPageSearch();
  const chosen = [{ target, isOnScreen: true }];
  const name = snapshot.name ?? snapshot.id;
  const address = () => {
    const url = new URL(location.href);
    url.search = new URLSearchParams({ section: 'snapshots', snapshot: snapshot.id }).toString();
    return url.href;
  };
  const facts = [
    { label: t('taken'), value: <RelativeTime time={snapshot.local_created_at} /> },
    { label: t('size'), value: format.bytes(snapshot.size) },
    {
      label: t('consistency'),
      value: snapshot.consistent_type ? t(`consistency_${snapshot.consistent_type}`) : '—',
    },
    ...(snapshot.description ? [{ label: t('description'), value: snapshot.description }] : []),
    ...(snapshot.entityAsyncStatus
      ? [{ label: t('underWay'), value: t(`busy_${snapshot.entityAsyncStatus}`, { ns: 'vms' }) }]
      : []),
  ];
  return (
    <Row
      title={
        <>
          {name} <CopyButton text={address} label={t('copyLinkTo', { title: name })} icon="link" />
        </>
      }
      isPointedAt={search.snapshot === snapshot.id}
      facts={facts}
      actions={(['rollbackVm', 'deleteVmSnapshot'] as const).map((verb) => (
        <VmActionButton
          key={verb}
          verb={verb}
          chosen={chosen}
          about={name}
          onAct={() => acting.act(verb, chosen, { snapshot })}
        />
      ))}
    />
  );
}
