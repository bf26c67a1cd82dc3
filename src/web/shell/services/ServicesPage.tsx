import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ServiceCard } from './ServiceCard.tsx';
import { serviceParts } from './serviceParts.ts';

/** What one can do with the services of Huawei Cloud, part by part. */
export function ServicesPage() {
  const { t } = useTranslation('services');
  const { huawei } = useHuaweiScopes();
  return (
    <>
      <PageHeader title={t('services')} subtitle={huawei?.map(({ name }) => name).join(', ')} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '48rem' }}>
        {t('servicesText')}
      </Typography>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
          listStyle: 'none',
          p: 0,
          m: 0,
        }}
      >
        {serviceParts.map((part) => (
          <ServiceCard key={part.to} part={part} />
        ))}
      </Box>
    </>
  );
}
