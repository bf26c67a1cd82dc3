import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import MuiLink from '@mui/material/Link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../lib/settings.tsx';
import { localTimeZone } from '../lib/timeZones.ts';

/** The two zones most people switch between, and the way to all others. */
export function TimeZoneChoice({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const { timeZoneChoice, setTimeZone } = useSettings();
  const isOther = timeZoneChoice !== 'local' && timeZoneChoice !== 'UTC';
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={timeZoneChoice}
        onChange={(_, wanted: unknown) => {
          if (typeof wanted === 'string') setTimeZone(wanted);
        }}
        aria-label={t('timeZone')}
        sx={{ flexWrap: 'wrap' }}
      >
        <ToggleButton value="local">{t('timeZoneLocal', { zone: localTimeZone() })}</ToggleButton>
        <ToggleButton value="UTC">UTC</ToggleButton>
        {isOther && <ToggleButton value={timeZoneChoice}>{timeZoneChoice}</ToggleButton>}
      </ToggleButtonGroup>
      <MuiLink
        component={Link}
        to="/settings"
        onClick={onGo}
        variant="body2"
        sx={{ display: 'block', mt: 0.75 }}
      >
        {t('timeZoneOther')}
      </MuiLink>
    </>
  );
}
