import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsoleRules } from '../../../../../contract/services/own/consoles.ts';

const rules = ['clipboardIn', 'clipboardOut', 'typing', 'screenshot', 'power'] as const;

/** What this scope does not allow on its consoles; nothing where it allows everything. */
export function RuleChips({ allow }: { allow: ConsoleRules['allow'] }) {
  const { t } = useTranslation('presence');
  const forbidden = rules.filter((rule) => !allow[rule]);
  if (forbidden.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('notAllowedHere')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, listStyle: 'none', p: 0, my: 0 }}
    >
      {forbidden.map((rule) => (
        <li key={rule}>
          <Chip
            size="small"
            variant="outlined"
            icon={<Ban size={14} aria-hidden />}
            label={t(`no_${rule}`)}
          />
        </li>
      ))}
    </Box>
  );
}
