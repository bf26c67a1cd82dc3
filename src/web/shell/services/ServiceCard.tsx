import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ServicePart } from './serviceParts.ts';

const ActionLink = createLink(CardActionArea);

export function ServiceCard({ part: { to, name, icon: Icon } }: { part: ServicePart }) {
  const { t } = useTranslation('services');
  return (
    <Card component="li" variant="outlined">
      <ActionLink to={to} sx={{ height: '100%', p: 2, display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Box aria-hidden sx={{ color: 'primary.main', display: 'flex', pt: 0.25 }}>
          <Icon size={22} />
        </Box>
        <Box>
          <Typography variant="subtitle1" component="h2">
            {t(name)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t(`${name}Text`)}
          </Typography>
        </Box>
      </ActionLink>
    </Card>
  );
}
