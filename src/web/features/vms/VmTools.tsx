import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';

export function VmTools({ vm: { vm_tools_status: tools } }: { vm: Pick<Vm, 'vm_tools_status'> }) {
  const { t } = useTranslation('vms');
  return (
    <Typography
      variant="body2"
      component="span"
      sx={{ color: tools === 'RUNNING' ? undefined : 'text.secondary' }}
    >
      {tools ? t(`tools_${tools}`) : '—'}
    </Typography>
  );
}
