import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { RowMenuButton } from '../../../ui/table/RowMenuButton.tsx';
import { labelWords } from '../labelWords.ts';
import { OpenConsoleButton } from '../OpenConsoleButton.tsx';
import type { VmWords } from '../useVmWords.ts';
import { addressesOf } from '../vmAddresses.ts';
import { VmAddresses } from '../VmAddresses.tsx';
import { VmLabels } from '../VmLabels.tsx';
import { VmState } from '../VmState.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { VmTools } from '../VmTools.tsx';
import type { VmRow } from './vmRows.ts';
import { vmUseColumns } from './vmUseColumns.tsx';

const joined = (...names: (string | null | undefined)[]) => names.filter(Boolean).join(', ') || null;

interface Told {
  words: VmWords;
  /** Why the console of a VM cannot be opened. */
  whyNoConsole: (target: VmTarget) => string | undefined;
  /** Given where there is more than one tower. */
  nameOf?: ((scope: string) => string) | undefined;
}

/** Cells are plain elements: there are hundreds on screen, and scrolling draws dozens anew in every frame. */
export const vmColumns = ({ words, whyNoConsole, nameOf }: Told): Column<VmRow>[] => [
  {
    id: 'name',
    header: words.t('columnName'),
    value: ({ vm }) => vm.name,
    sort: 'name',
    width: 164,
    grow: 3,
    isFixed: true,
    card: 'title',
    render: ({ scope, vm }) => (
      <>
        <a className="link" href={`/vms/${scope}/${vm.id}`} tabIndex={-1}>
          {vm.name || vm.id}
        </a>
        {vm.description && <div className="quiet">{vm.description}</div>}
      </>
    ),
  },
  {
    id: 'status',
    header: words.t('columnStatus'),
    value: ({ vm }) => vm.status,
    sort: 'status',
    width: 130,
    card: 'line',
    render: ({ vm }) => <VmState vm={vm} words={words} />,
  },
  {
    id: 'addresses',
    header: words.t('columnAddresses'),
    value: ({ vm }) => addressesOf(vm).join(', ') || null,
    width: 150,
    grow: 1,
    card: 'line',
    render: ({ vm }) => <VmAddresses vm={vm} words={words} />,
  },
  ...vmUseColumns(words),
  {
    id: 'where',
    header: words.t('columnWhere'),
    value: ({ vm: { cluster, host } }) => joined(cluster?.name, host?.name),
    width: 120,
    grow: 1,
    from: 720,
    render: ({ scope, vm: { cluster, host } }) => (
      <>
        <div className="line">{cluster?.name ?? '—'}</div>
        <div className="quiet">
          {host?.name}
          {nameOf && (
            <span className="tower">
              {host?.name && ' · '}
              {nameOf(scope)}
            </span>
          )}
        </div>
      </>
    ),
  },
  ...(nameOf
    ? [
        {
          id: 'scope',
          header: words.t('chooseScope'),
          value: ({ scope }: VmRow) => nameOf(scope),
          width: 110,
          grow: 1,
          from: 1240,
        },
      ]
    : []),
  {
    id: 'os',
    header: words.t('columnOs'),
    value: ({ vm: { os, guest_os_type } }) => os || guest_os_type,
    width: 130,
    grow: 1,
    from: 1370,
    render: ({ vm: { os } }) => (
      <div className="line" title={os ?? undefined}>
        {os || '—'}
      </div>
    ),
  },
  {
    id: 'tools',
    header: words.t('columnTools'),
    value: ({ vm }) => vm.vm_tools_status,
    width: 120,
    from: 1490,
    render: ({ vm }) => <VmTools vm={vm} words={words} />,
  },
  {
    id: 'labels',
    header: words.t('factLabels'),
    value: ({ vm }) => vm.labels?.map(labelWords).join(', ') || null,
    width: 160,
    grow: 1,
    from: 1650,
    render: ({ vm }) => <VmLabels vm={vm} />,
  },
  {
    id: 'created',
    header: words.t('columnCreated'),
    value: ({ vm }) => vm.local_created_at,
    sort: 'local_created_at',
    width: 130,
    from: 1780,
    render: ({ vm }) => (vm.local_created_at ? <RelativeTime time={vm.local_created_at} /> : '—'),
  },
  {
    id: 'id',
    header: words.t('factId'),
    value: ({ vm }) => vm.id,
    width: 240,
    isExtra: true,
  },
  {
    id: 'console',
    header: words.t('columnConsole'),
    value: () => null,
    isTool: true,
    width: 160,
    card: 'aside',
    render: ({ scope, vm }) => (
      <>
        <OpenConsoleButton scope={scope} vm={vm} whyNot={whyNoConsole({ scope, vm })} words={words} />
        <RowMenuButton label={words.t('actionsOf', { name: vm.name ?? vm.id })} />
      </>
    ),
  },
];
