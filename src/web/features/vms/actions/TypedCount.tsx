import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  count: number;
  onChange: (isTyped: boolean) => void;
}

/** The number of VMs, typed by whoever means so many. */
export function TypedCount({ count, onChange }: Props) {
  const { t } = useTranslation('vmActions');
  const [typed, setTyped] = useState('');
  return (
    <TextField
      label={t('typeCount', { count })}
      value={typed}
      autoFocus
      size="small"
      autoComplete="off"
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === String(count));
      }}
    />
  );
}
