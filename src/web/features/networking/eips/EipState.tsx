import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Publicip } from '../../../../contract/services/vpc/publicips.ts';

/** The vendor says DOWN of one that nobody has, and ACTIVE of one that is bound: neither is about health. */
export function EipState({ status }: Pick<Publicip, 'status'>) {
  const { t } = useTranslation('networks');
  const isTrouble = status === 'FREEZED' || status?.endsWith('ERROR');
  return (
    <Box component="span" sx={{ fontWeight: 600, color: isTrouble ? 'error.main' : 'text.primary' }}>
      {status ? t(`eip_${status}`) : '–'}
    </Box>
  );
}
