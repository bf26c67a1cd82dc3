import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { ComponentRow } from './ComponentRow.tsx';
import { applicationsQuery, componentsQuery } from './environmentQueries.ts';

/** What runs in an environment, application by application. */
export function Components({ scope, environment }: { scope: string; environment: Environment }) {
  const { t } = useTranslation('environments');
  const components = useQuery(componentsQuery(scope));
  const applications = useQuery(applicationsQuery(scope));
  const failure = useLoadFailure(components);
  const here = components.data?.filter(({ environment_id }) => environment_id === environment.id);
  const ids = [...new Set(here?.map(({ application_id }) => application_id ?? ''))];
  const nameOf = (id: string) =>
    applications.data?.find((one) => one.id === id)?.name ??
    here?.find(({ application_id }) => application_id === id)?.application_name ??
    id;
  // A region has them; none of its environments does.
  const idle = applications.data?.filter(
    ({ id }) => !components.data?.some(({ application_id }) => application_id === id),
  );
  return (
    <Section title={t('applications')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void components.refetch()} />}
      {!failure && !here && <Loading />}
      {here?.length === 0 && <Typography variant="body2">{t('componentsNone')}</Typography>}
      {ids.map((id) => (
        <Box key={id} sx={{ '& + &': { mt: 2 } }}>
          <Typography variant="subtitle2" component="h3">
            {nameOf(id)}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {here
              ?.filter(({ application_id }) => application_id === id)
              .map((component) => (
                <ComponentRow key={component.id} scope={scope} component={component} />
              ))}
          </Box>
        </Box>
      ))}
      {components.data && idle && idle.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {t('applicationsIdle', { names: idle.map(({ id, name }) => name || id).join(', ') })}
        </Typography>
      )}
    </Section>
  );
}
