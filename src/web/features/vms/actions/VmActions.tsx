import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { PoweroffVmButton } from './PoweroffVmButton.tsx';
import { RestartVmButton } from './RestartVmButton.tsx';
import { ShutdownVmButton } from './ShutdownVmButton.tsx';
import { StartVmButton } from './StartVmButton.tsx';
import type { VmActionProps } from './VmAction.tsx';

export function VmActions(props: VmActionProps) {
  const { t } = useTranslation('vms');
  return (
    <Box
      role="group"
      aria-label={t('actions')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: { md: 'flex-end' } }}
    >
      <StartVmButton {...props} />
      <RestartVmButton {...props} />
      <ShutdownVmButton {...props} />
      <PoweroffVmButton {...props} />
    </Box>
  );
}
