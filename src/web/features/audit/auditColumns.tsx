import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Deed } from '../../../contract/services/own/audit.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { DeedRow } from './auditRows.ts';
import { parseAuditSearch } from './auditSearch.ts';
import { DeedTarget } from './DeedTarget.tsx';
import { deedWords } from './deedWords.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

const DeedLink = createLink(MuiLink);

type ExtraId = 'code' | 'address' | 'requestId' | 'upstreamRequestId';

interface Words {
  t: TFunction<['audit', 'glossary']>;
  time: (epoch: number) => string;
  duration: (ms: number) => string;
  scopeName: (scope: string) => string;
}

export function auditColumns({ t, time, duration, scopeName }: Words): Column<DeedRow>[] {
  const extra = (id: ExtraId, width: number): Column<DeedRow> => ({
    id,
    header: t(`column_${id}`),
    value: ({ deed }) => deed[id],
    width,
    isExtra: true,
  });
  return [
    {
      id: 'action',
      header: t('column_action'),
      value: ({ deed }) => deed.action,
      width: 190,
      grow: 2,
      isFixed: true,
      card: 'title',
      render: ({ deed }) => (
        <DeedLink
          to="/audit"
          search={(before: Record<string, unknown>) => ({ ...parseAuditSearch(before), deed: deed.seq })}
          replace
          noWrap
          sx={{ fontWeight: 600, display: 'block' }}
        >
          {deedWords(t, deed.action)}
        </DeedLink>
      ),
    },
    {
      id: 'at',
      header: t('column_at'),
      value: ({ deed }) => new Date(deed.at).toISOString(),
      sort: 'at',
      width: 200,
      card: 'aside',
      render: ({ deed }) => time(deed.at),
    },
    { id: 'who', header: t('column_who'), value: ({ deed }) => deed.who, width: 120, grow: 1, card: 'line' },
    {
      id: 'target',
      header: t('column_target'),
      value: ({ deed }) => deed.targetName ?? deed.target,
      width: 150,
      grow: 2,
      card: 'line',
      render: ({ deed }) => <DeedTarget deed={deed} />,
    },
    {
      id: 'scope',
      header: t('column_scope'),
      value: ({ deed }) => deed.scope,
      width: 130,
      grow: 1,
      from: 900,
      render: ({ deed }) => (deed.scope ? scopeName(deed.scope) : '—'),
    },
    {
      id: 'outcome',
      header: t('column_outcome'),
      value: ({ deed }) => deed.outcome,
      width: 120,
      card: 'line',
      render: ({ deed }) => <OutcomeMark outcome={deed.outcome} />,
    },
    {
      id: 'took',
      header: t('column_took'),
      value: ({ deed }) => deed.took,
      unit: 'ms',
      width: 100,
      from: 1000,
      render: ({ deed }) => (deed.took === null ? '—' : duration(deed.took)),
    },
    extra('code', 140),
    extra('address', 130),
    extra('requestId', 300),
    extra('upstreamRequestId', 300),
    {
      id: 'facts',
      header: t('column_facts'),
      value: ({ deed }) => factsOf(deed),
      told: ({ deed }) => deed.facts,
      width: 240,
      isExtra: true,
    },
  ];
}

/** `mode: control, seconds: 12` */
export const factsOf = ({ facts }: Pick<Deed, 'facts'>): string | null =>
  Object.entries(facts)
    .map(([name, fact]) => `${name}: ${fact}`)
    .join(', ') || null;
