import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resourcesOf } from './certificateFacts.ts';
import { deployedQuery } from './certificateQueries.ts';

/** What serves a certificate: whatever breaks when it is gone. Not knowing is said as not knowing. */
export function DeployedWhere({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('certificates');
  const { data: deployed, error, isPending } = useQuery(deployedQuery(scope, id));
  if (isPending) return <Typography variant="body2">{t('deployedReading')}</Typography>;
  if (!deployed)
    return (
      <Typography variant="body2" color="warning.main" role="status">
        {t('deployedUnknown')} {error?.message}
      </Typography>
    );
  const resources = deployed.flatMap(resourcesOf);
  if (resources.length === 0) return <Typography variant="body2">{t('deployedNowhere')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }} aria-label={t('deployedWhere')}>
      {resources.map(({ service, region, name }) => (
        <li key={`${service} ${region} ${name}`}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <b>{service}</b> {name} <span>({region})</span>
          </Typography>
        </li>
      ))}
    </Box>
  );
}
