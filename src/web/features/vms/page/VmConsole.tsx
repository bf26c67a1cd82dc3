import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { MonitorDot } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../lib/session.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { useWhyNotText } from '../actions/useWhyNotText.ts';
import { whyNotConsole } from '../actions/whyNot.ts';
import type { VmTarget } from '../vmTarget.ts';

const ConsolePanel = lazyPart(() => import('../console/ConsolePanel.tsx'), 'ConsolePanel', 'console');

/** The console in the VM's page. It opens by itself as soon as it can; what was opened stays. */
export function VmConsole({ scope, vm }: VmTarget) {
  const { t } = useTranslation(['vms', 'glossary']);
  const whyNotText = useWhyNotText();
  const whyNot = whyNotConsole(useRole(scope), vm);
  const [isOpen, setOpen] = useState(false);
  // Once: a guest that is shut down under an open console leaves its last picture there.
  if (!isOpen && whyNot === null) setOpen(true);

  if (isOpen) {
    return (
      <Box component="section" aria-label={t('console', { ns: 'glossary' })} sx={{ minWidth: 0 }}>
        <PartBoundary>
          <ConsolePanel scope={scope} vm={vm} />
        </PartBoundary>
      </Box>
    );
  }
  return (
    <Box
      component="section"
      aria-label={t('console', { ns: 'glossary' })}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1,
        p: 3,
        minHeight: { xs: 120, md: 240 },
        border: 1,
        borderColor: 'divider',
        borderStyle: 'dashed',
        borderRadius: 1,
      }}
    >
      <Box aria-hidden sx={{ color: 'text.secondary', opacity: 0.7 }}>
        <MonitorDot size={28} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'center' }}>
        {whyNot?.why === 'role' ? whyNotText(whyNot, scope) : t('consoleNotNow')}
      </Typography>
    </Box>
  );
}
