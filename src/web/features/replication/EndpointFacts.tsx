import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DrsEndpoint } from '../../../contract/services/drs/jobs.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';

/** A database at one end of a job. How it is signed in to is nobody's to see. */
export function EndpointFacts({
  title,
  endpoint,
}: {
  title: string;
  endpoint: DrsEndpoint | null | undefined;
}) {
  const { t } = useTranslation('replication');
  return (
    <Section title={title}>
      {endpoint ? (
        <Facts
          facts={[
            [t('kind'), endpoint.db_type],
            [t('address'), [endpoint.ip, endpoint.db_port].filter(Boolean).join(':')],
            [t('user'), endpoint.db_user],
            [t('instance'), endpoint.inst_name || endpoint.inst_id],
            [t('region'), endpoint.region],
          ]}
        />
      ) : (
        <Typography variant="body2">{t('notConfigured')}</Typography>
      )}
    </Section>
  );
}
