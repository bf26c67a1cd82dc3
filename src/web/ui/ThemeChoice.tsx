import { useColorScheme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const modes = { light: Sun, dark: Moon, system: Monitor } as const;
type Mode = keyof typeof modes;
const isMode = (wanted: unknown): wanted is Mode =>
  typeof wanted === 'string' && Object.hasOwn(modes, wanted);

export function ThemeChoice() {
  const { t } = useTranslation();
  const { mode, setMode } = useColorScheme();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={mode ?? 'system'}
      onChange={(_, wanted: unknown) => {
        if (isMode(wanted)) setMode(wanted);
      }}
      aria-label={t('theme')}
    >
      {Object.entries(modes).map(([name, Icon]) => (
        <ToggleButton key={name} value={name} sx={{ px: 1.25, gap: 0.75 }}>
          <Icon size={16} aria-hidden />
          {isMode(name) && t(name)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
