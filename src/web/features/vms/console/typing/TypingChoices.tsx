import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { isLayoutId, layoutIds } from '../layouts/layouts.ts';
import { rates, type Choices } from './typingChoices.ts';

interface Props {
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** How the guest reads keys, what a new line is, and how fast. */
export function TypingChoices({ choices, onChange }: Props) {
  const { t } = useTranslation('typing');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <SelectField
        label={t('layout')}
        value={choices.layout}
        onChange={(layout) => isLayoutId(layout) && onChange({ ...choices, layout })}
      >
        {layoutIds.map((id) => (
          <option key={id} value={id}>
            {t(`layout_${id}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('os')}
        value={choices.os}
        onChange={(os) => onChange({ ...choices, os: os === 'windows' ? 'windows' : 'linux' })}
      >
        <option value="linux">Linux</option>
        <option value="windows">Windows</option>
      </SelectField>
      <SelectField
        label={t('newlineAs')}
        value={choices.newlineAs}
        onChange={(as) => onChange({ ...choices, newlineAs: as === 'space' ? 'space' : 'enter' })}
      >
        <option value="enter">{t('newline_enter')}</option>
        <option value="space">{t('newline_space')}</option>
      </SelectField>
      <SelectField
        label={t('rate')}
        value={String(choices.rate)}
        onChange={(rate) => onChange({ ...choices, rate: Number(rate) })}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {rate}
          </option>
        ))}
      </SelectField>
    </Box>
  );
}
