import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../lib/settings.tsx';
import { allTimeZones, localTimeZone, offsetOf } from '../../lib/timeZones.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';

/** Any zone of the browser's; what the clock says there shows beneath. */
export function TimeZoneField() {
  const { t } = useTranslation();
  const { timeZone, timeZoneChoice, setTimeZone } = useSettings();
  const format = useFormat();
  const now = useNow(1000);
  const zones = useMemo(() => ['local', ...allTimeZones()], []);

  return (
    <Autocomplete
      options={zones}
      value={timeZoneChoice}
      onChange={(_, wanted) => setTimeZone(wanted)}
      disableClearable
      getOptionLabel={(zone) =>
        zone === 'local' ? t('timeZoneLocal', { zone: localTimeZone() }) : zone.replaceAll('_', ' ')
      }
      sx={{ maxWidth: '22rem' }}
      renderInput={(params) => (
        <TextField
          {...params}
          aria-label={t('timeZone')}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': t('timeZone') },
          }}
          helperText={`${format.time(now)} (${offsetOf(timeZone, now)})`}
        />
      )}
    />
  );
}
