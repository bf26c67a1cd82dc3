import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { events } from '../../../../contract/events.ts';
import { query } from '../../../lib/query.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { useVcds } from '../../../lib/useVcds.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { EventTabs } from '../EventTabs.tsx';
import { choicesOf, machinesQuery } from './machines.ts';
import { parseMetricsSearch, type MetricsSearch } from './metricsSearch.ts';
import { VAppMetrics } from './VAppMetrics.tsx';

/** What the machines of a vApp use, as Cloud Director tells it to system administrators. */
export function MetricsPage() {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const search = parseMetricsSearch(useSearch({ strict: false }));
  const { vcds, scopes } = useVcds();
  const scope = search.scope ?? vcds[0]?.id;
  const change = (changed: Partial<MetricsSearch>) =>
    void navigate({ to: '/events/metrics', search: parseMetricsSearch({ ...search, ...changed }) });
  return (
    <>
      <PageHeader title={t('metrics')} />
      <EventTabs />
      {vcds.length > 1 && (
        <SelectField
          label={t('scope')}
          value={scope ?? ''}
          onChange={(chosen) => change({ scope: chosen, org: undefined, vapp: undefined })}
        >
          {vcds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {scope !== undefined && <ScopeMetrics key={scope} scope={scope} search={search} onChange={change} />}
      {scopes.data && scope === undefined && <EmptyState title={t('noVcds')}>{t('noVcdsText')}</EmptyState>}
    </>
  );
}

interface Props {
  scope: string;
  search: MetricsSearch;
  onChange: (changed: Partial<MetricsSearch>) => void;
}

function ScopeMetrics({ scope, search, onChange }: Props) {
  const { t } = useTranslation('events');
  const topics = useQuery(query(events.getTopics, { params: { scope } }));
  const refused = topics.data?.metrics.refused;
  const machines = useQuery({ ...machinesQuery(scope), enabled: refused === null });
  const failure = useLoadFailure(refused === null ? machines : topics);
  if (failure) {
    const load = refused === null ? machines : topics;
    return <FailureAlert failure={failure} onRetry={() => void load.refetch()} />;
  }
  if (refused) return <EmptyState title={t('metricsRefused')}>{t(`metricsRefused_${refused}`)}</EmptyState>;
  if (!topics.data || !machines.data) return <Loading />;

  const { orgs } = topics.data.metrics;
  const allowed = machines.data.filter(({ org }) => orgs === null || orgs.includes(org));
  const org = search.org ?? choicesOf(allowed, 'org', 'orgName')[0]?.[0];
  const inOrg = allowed.filter((each) => each.org === org);
  const vApp = search.vapp ?? choicesOf(inOrg, 'vApp', 'vAppName')[0]?.[0];
  const select = (
    label: string,
    value: string,
    choices: ReturnType<typeof choicesOf>,
    then: (id: string) => void,
  ) => (
    <SelectField label={label} value={value} onChange={then}>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
  if (org === undefined || vApp === undefined)
    return <EmptyState title={t('noVApps')}>{t('noVAppsText')}</EmptyState>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        {select(t('org'), org, choicesOf(allowed, 'org', 'orgName'), (chosen) =>
          onChange({ org: chosen, vapp: undefined }),
        )}
        {select(t('vApp'), vApp, choicesOf(inOrg, 'vApp', 'vAppName'), (chosen) =>
          onChange({ org, vapp: chosen }),
        )}
        <Button onClick={() => onChange({ as: search.as ? undefined : 'table' })}>
          {t(search.as ? 'asCharts' : 'asTable')}
        </Button>
      </Box>
      <VAppMetrics {...{ scope, org, vApp }} machines={inOrg} isTable={search.as === 'table'} />
    </Box>
  );
}
