import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** Under the field of somebody who has opened nothing yet. */
export function DeskEmpty() {
  const { t } = useTranslation('desk');
  return (
    <Typography color="textSecondary" sx={{ px: 2, py: 1.5 }}>
      {t('deskEmpty')}
    </Typography>
  );
}
