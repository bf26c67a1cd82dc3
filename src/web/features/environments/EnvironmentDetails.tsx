import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { Components } from './Components.tsx';
import { DeleteEnvironmentButton } from './DeleteEnvironmentButton.tsx';
import { EditEnvironmentButton } from './EditEnvironmentButton.tsx';
import { labelsOf, modeWords, timeOf } from './environmentFacts.ts';
import { vpcsQuery } from './environmentQueries.ts';
import { ResourcesButton } from './ResourcesButton.tsx';

interface Props {
  scope: string;
  environment: Environment;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function EnvironmentDetails({ scope, environment, at, failure }: Props) {
  const { t } = useTranslation('environments');
  const vpc = useQuery(vpcsQuery(scope)).data?.find(({ id }) => id === environment.vpc_id);
  const resources = environment.resources ?? [];
  const labels = labelsOf(environment);
  const of = { scope, environment };
  return (
    <>
      <PageHeader
        title={environment.name || environment.id}
        subtitle={<AsOf at={at} failure={failure} />}
        actions={
          <>
            <TrailLink scope={scope} target={environment.id} />
            <EditEnvironmentButton {...of} />
            <DeleteEnvironmentButton {...of} />
          </>
        }
      />
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('description'), environment.description],
              [t('mode'), modeWords(t, environment.deploy_mode)],
              [t('vpc'), vpc?.name || environment.vpc_id],
              [
                t('labels'),
                labels.length > 0 && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
                    {labels.map((label) => (
                      <Chip key={label} size="small" label={label} />
                    ))}
                  </Box>
                ),
              ],
              [t('creator'), environment.creator],
              [t('created'), <RelativeTime key="created" time={timeOf(environment.create_time)} />],
              [t('changedAt'), <RelativeTime key="changed" time={timeOf(environment.update_time)} />],
              [t('scope'), scope],
              [t('id'), environment.id],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={t('resources')}>
            {resources.length === 0 && <Typography variant="body2">{t('resourcesNone')}</Typography>}
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
              {resources.map(({ id, type, name }) => (
                <Typography key={id} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                  <b>{type}</b> {name}
                  <Typography variant="caption" color="textSecondary" component="div">
                    {id}
                  </Typography>
                </Typography>
              ))}
            </Box>
            <Box sx={{ mt: 1.5 }}>
              <ResourcesButton {...of} />
            </Box>
          </Section>
          <Components {...of} />
        </Box>
      </Box>
    </>
  );
}
