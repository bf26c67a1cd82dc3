import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { atLeast, type Operation, type Role } from '../../../../contract/operation.ts';
import { useSession } from '../../../lib/session.tsx';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { useWhyNot } from '../useWhyNot.ts';

const ButtonLink = createLink(Button);

interface Props {
  to: '/networking/vips/new' | '/networking/services/new';
  label: string;
  operation: Operation & { role: Role };
  /** Those whose rows are shown. */
  scopes: readonly { id: string }[];
}

/** Leads to where something is created: in the first of the regions where the person may. */
export function CreateLink({ to, label, operation, scopes }: Props) {
  const { roles } = useSession();
  const may = scopes.find(({ id }) => atLeast(roles[id], operation.role));
  const whyNot = useWhyNot(scopes[0]?.id ?? '');
  return (
    <DisabledReason reason={may ? undefined : whyNot(operation)}>
      <ButtonLink variant="contained" startIcon={<Plus size={16} />} to={to} search={{ scope: may?.id }}>
        {label}
      </ButtonLink>
    </DisabledReason>
  );
}
