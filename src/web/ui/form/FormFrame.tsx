import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../FailureAlert.tsx';

interface Props {
  /** Names the form for those who do not see it. */
  label: string;
  submitLabel: string;
  onSubmit: (event: React.SubmitEvent) => void;
  onCancel?: (() => void) | undefined;
  isSending: boolean;
  failure: Error | null;
  /** What stands between the fields and the buttons: the call that will be made. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A form with its buttons. Sending is possible whenever it is not under way: what is wrong is said at its field. */
export function FormFrame({
  label,
  submitLabel,
  onSubmit,
  onCancel,
  isSending,
  failure,
  footer,
  children,
}: Props) {
  const { t } = useTranslation();
  return (
    <Box
      component="form"
      noValidate
      aria-label={label}
      onSubmit={onSubmit}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5, minWidth: 0 }}
    >
      {children}
      {footer}
      {failure && <FailureAlert failure={failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" loading={isSending}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button color="inherit" onClick={onCancel} disabled={isSending}>
            {t('cancel')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
