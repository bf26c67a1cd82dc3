import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.tsx';
import { mostConsoles, writeWanted } from '../console/several/consolesWanted.ts';
import type { ChosenVm } from './chosenVms.ts';
import { whyNotConsole } from './whyNot.ts';

const ButtonLink = createLink(Button);

/** To the consoles of the selected machines that have one, in one page; absent where that would be none or too many. */
export function ConsolesLink({ chosen }: { chosen: readonly ChosenVm[] }) {
  const { t } = useTranslation('vmActions');
  const { roles } = useSession();
  const wanted = chosen.flatMap(({ target: { scope, vm } }) =>
    whyNotConsole(roles[scope], vm) ? [] : [{ scope, vm: vm.id }],
  );
  if (wanted.length < 2 || wanted.length > mostConsoles) return null;
  return (
    <ButtonLink to="/vms/consoles" search={{ of: writeWanted(wanted) }} variant="outlined" color="inherit">
      {t('consoles')}
    </ButtonLink>
  );
}
