import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DisabledReason } from '../DisabledReason.tsx';
import { FailureAlert } from '../FailureAlert.tsx';

interface Props {
  /** Names the form for those who do not see it. */
  label: string;
  submitLabel: string;
  onSubmit: (event: React.SubmitEvent) => void;
  onCancel?: (() => void) | undefined;
  isSending: boolean;
  failure: Error | null;
  /** Why it cannot be sent at all: a right that is missing. */
  whyNot?: string | undefined;
  /** What stands between the fields and the buttons: the call that will be made. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A form with its buttons. Sending is possible whenever it is not under way: what is wrong is said at its field. */
export function FormFrame(props: Props) {
  const { label, submitLabel, onSubmit, onCancel, isSending, failure, whyNot, footer, children } = props;
  const { t } = useTranslation();
  return (
    <Box
      component="form"
      noValidate
      aria-label={label}
      onSubmit={(event) => (whyNot ? event.preventDefault() : onSubmit(event))}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5, minWidth: 0 }}
    >
      {children}
      {footer}
      {failure && <FailureAlert failure={failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <DisabledReason reason={whyNot}>
          <Button
            type="submit"
            variant="contained"
            loading={isSending}
            // Leaving a field says what is wrong with it, which would move the button away from under the click.
            onMouseDown={(event) => event.preventDefault()}
          >
            {submitLabel}
          </Button>
        </DisabledReason>
        {onCancel && (
          <Button color="inherit" onClick={onCancel} disabled={isSending}>
            {t('cancel')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
