import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VmActing } from '../actions/useVmActing.ts';
import { VmActionButton } from '../actions/VmActionButton.tsx';
import { snapshotsQuery } from '../vmPartQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import { AskedSection } from './AskedSection.tsx';
import { Rows } from './Rows.tsx';
import { SnapshotRow } from './SnapshotRow.tsx';

interface Props {
  target: VmTarget;
  acting: VmActing;
}

/** The snapshots, newest first, each with what can be done with it. */
export function VmSnapshots({ target, acting }: Props) {
  const { t } = useTranslation('vmPage');
  const snapshots = useQuery({ ...snapshotsQuery(target.scope, target.vm.id), refetchInterval: 10_000 });
  const chosen = [{ target, isOnScreen: true }];
  return (
    <AskedSection
      title={t('snapshots')}
      name="snapshots"
      asked={snapshots}
      empty={t('noSnapshots')}
      actions={
        <VmActionButton
          verb="createVmSnapshot"
          chosen={chosen}
          onAct={() => acting.act('createVmSnapshot', chosen)}
        />
      }
    >
      {(rows) => (
        <Rows>
          {rows.map((snapshot) => (
            <SnapshotRow key={snapshot.id} snapshot={snapshot} target={target} acting={acting} />
          ))}
        </Rows>
      )}
    </AskedSection>
  );
}
