import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';

interface Props {
  all: number;
  trouble: number;
  isTroubleOnly: boolean;
  onChange: (isTroubleOnly: boolean) => void;
}

/** All of a run, or only what was not done. */
export function RunFilter({ all, trouble, isTroubleOnly, onChange }: Props) {
  const { t } = useTranslation('runs');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={isTroubleOnly}
      aria-label={t('items')}
      onChange={(_, wanted: unknown) => {
        if (typeof wanted === 'boolean') onChange(wanted);
      }}
    >
      <ToggleButton value={false}>{t('showAll', { count: all })}</ToggleButton>
      <ToggleButton value>{t('showTrouble', { count: trouble })}</ToggleButton>
    </ToggleButtonGroup>
  );
}
