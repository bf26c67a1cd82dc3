import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '../lib/i18n.ts';
import { useSettings } from '../lib/settings.tsx';

/** Each language under its own name, so that it is found by whoever cannot read the present one. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const { language, setLanguage } = useSettings();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      onChange={(_, wanted: unknown) => {
        if (typeof wanted === 'string' && isLanguage(wanted)) void setLanguage(wanted);
      }}
      aria-label={t('language')}
    >
      {Object.entries(languages).map(([tag, name]) => (
        <ToggleButton key={tag} value={tag} lang={tag === 'zh' ? 'zh-Hans' : tag} sx={{ px: 1.25 }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
