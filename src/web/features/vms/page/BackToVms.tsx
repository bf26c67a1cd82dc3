import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lastList } from '../../../lib/lastList.ts';

const ButtonLink = createLink(Button);

/** To the list as it was left: search, filters, order and page. */
export function BackToVms() {
  const { t } = useTranslation('vms');
  return (
    <ButtonLink
      to="/vms"
      search={lastList()}
      size="small"
      color="inherit"
      startIcon={<ArrowLeft size={16} aria-hidden />}
      sx={{ ml: -1, mb: 0.5 }}
    >
      {t('allVms')}
    </ButtonLink>
  );
}
