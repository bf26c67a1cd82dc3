import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { isQualityChoice, qualities } from './quality.ts';
import { sizes, type Picture } from './usePicture.ts';
import type { Line } from './useLine.ts';
import { useMeterText } from './useMeterText.ts';

interface Props {
  picture: Picture;
  line: Line | null;
  /** Absent where the scope forbids it. */
  onScreenshot: (() => void) | undefined;
}

/** Size and quality of the picture, what the line gives, and the picture as a file. */
export function PictureTray({ picture, line, onScreenshot }: Props) {
  const { t } = useTranslation('picture');
  const meter = useMeterText(line);
  const { size, quality, isDragged } = picture;
  return (
    <Box
      role="group"
      aria-label={t('picture')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 1.5,
        pt: 1.5,
        pb: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <SelectField
        label={t('size')}
        value={size}
        onChange={(chosen) => picture.setSize(sizes.find((known) => known === chosen) ?? 'fit')}
      >
        {sizes.map((each) => (
          <option key={each} value={each}>
            {t(`size_${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('quality')}
        value={quality}
        onChange={(chosen) => isQualityChoice(chosen) && picture.setQuality(chosen)}
      >
        {(['auto', ...qualities] as const).map((each) => (
          <option key={each} value={each}>
            {t(`quality_${each}`)}
          </option>
        ))}
      </SelectField>
      {size === 'exact' && (
        <FormControlLabel
          control={<Switch checked={isDragged} onChange={(_event, checked) => picture.setDragged(checked)} />}
          label={t('drag')}
        />
      )}
      {onScreenshot && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Camera size={16} aria-hidden />}
          disabled={!line}
          onClick={onScreenshot}
          sx={{ borderColor: 'divider' }}
        >
          {t('screenshot')}
        </Button>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {meter}
      </Typography>
      {size === 'guest' && line && !line.canResizeGuest && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {t('noResize')}
        </Typography>
      )}
    </Box>
  );
}
