import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { FormFrame } from './FormFrame.tsx';

interface Props {
  title: string;
  submitLabel: string;
  submit: (event: React.SubmitEvent) => void;
  isSending: boolean;
  failure: Error | null;
  whyNot?: string | undefined;
  footer: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/** A form over the page; while it is sent it does not go away. */
export function FormDialog({ title, submit, onClose, children, ...frame }: Props) {
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={frame.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <FormFrame
          label={title}
          submitLabel={frame.submitLabel}
          onSubmit={submit}
          onCancel={onClose}
          isSending={frame.isSending}
          failure={frame.failure}
          whyNot={frame.whyNot}
          footer={frame.footer}
        >
          {children}
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
