import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

interface Props {
  code: string;
  /** The last one was refused. */
  isWrong: boolean;
  isMissing: boolean;
  onChange: (code: string) => void;
}

/** What the sign-in asks for beside the password, where an account has a second factor. */
export function CodeField({ code, isWrong, isMissing, onChange }: Props) {
  const { t } = useTranslation('account');
  return (
    <TextField
      label={t('code')}
      name="code"
      autoComplete="one-time-code"
      autoFocus
      value={code}
      onChange={(event) => onChange(event.target.value)}
      error={isWrong || isMissing}
      helperText={isWrong ? t('wrongCode') : t('codeHelp')}
      slotProps={{
        htmlInput: { inputMode: 'numeric', maxLength: 7 },
        // The keyboard was led here by the page: what is wanted is said to those who do not see it.
        formHelperText: { role: 'status' },
      }}
    />
  );
}
