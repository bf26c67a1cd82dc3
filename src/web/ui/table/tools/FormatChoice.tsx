import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFormats, type ExportFormat } from './exportFormats.ts';

interface Props {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

export function FormatChoice({ format, onChange }: Props) {
  const { t } = useTranslation('tableTools');
  const id = useId();
  return (
    <FormControl sx={{ mt: 2 }}>
      <FormLabel id={id} sx={{ typography: 'subtitle2' }}>
        {t('exportFormat')}
      </FormLabel>
      <RadioGroup
        value={format}
        aria-labelledby={id}
        onChange={(_event, chosen) => onChange(chosen as ExportFormat)}
      >
        {exportFormats.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={t(`exportFormat_${each}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
