import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { Section } from './Section.tsx';
import { vmFacts } from './factsOfVm.tsx';

export function VmFacts({ vm }: { vm: Vm }) {
  const { t } = useTranslation(['vms', 'vmPage']);
  return (
    <Section title={t('facts', { ns: 'vmPage' })}>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'fit-content(8.5rem) minmax(0, 1fr)',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          '& dd': { m: 0, minHeight: 28, display: 'grid', alignContent: 'center', overflowWrap: 'anywhere' },
        }}
      >
        {vmFacts.map(({ label, render: Render }) => [
          <Typography key={`${label} term`} component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {t(label)}
          </Typography>,
          <Typography key={label} component="dd" variant="body2">
            <Render vm={vm} />
          </Typography>,
        ])}
      </Box>
    </Section>
  );
}
