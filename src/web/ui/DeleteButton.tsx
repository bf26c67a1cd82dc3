import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import { DisabledReason } from './DisabledReason.tsx';

interface Props {
  label: string;
  /** Why it is not possible now. */
  whyNot: string | undefined;
  /** Asks first. */
  onClick: () => void;
}

/** The way to a question whose yes removes something for good. */
export const DeleteButton = ({ label, whyNot, onClick }: Props) => (
  <DisabledReason reason={whyNot}>
    <Button variant="outlined" color="error" startIcon={<Trash2 size={16} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  </DisabledReason>
);
