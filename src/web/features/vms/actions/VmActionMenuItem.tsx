import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem, { type MenuItemProps } from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.tsx';
import { whyNone, type ChosenVm } from './chosenVms.ts';
import { useWhyNotText } from './useWhyNotText.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';

interface Props extends Pick<MenuItemProps, 'autoFocus' | 'tabIndex'> {
  verb: VmVerb;
  chosen: readonly ChosenVm[];
  onAct: () => void;
}

/** An action in a menu. One that cannot be done can still be reached, or its reason could not be read. */
export function VmActionMenuItem({ verb, chosen, onAct, ...menu }: Props) {
  const { t } = useTranslation('glossary');
  const whyNotText = useWhyNotText();
  const { roles } = useSession();
  const { icon: Icon } = ruleOf(verb);
  const reason = whyNotText(whyNone(verb, chosen, roles), chosen[0]?.target.scope ?? '');
  return (
    <MenuItem
      {...menu}
      aria-disabled={reason !== undefined}
      onClick={reason === undefined ? onAct : undefined}
      sx={{ maxWidth: 360, whiteSpace: 'normal', ...(reason !== undefined && { color: 'text.secondary' }) }}
    >
      <ListItemIcon>
        <Icon size={18} aria-hidden />
      </ListItemIcon>
      <ListItemText primary={t(verb)} secondary={reason} />
    </MenuItem>
  );
}
