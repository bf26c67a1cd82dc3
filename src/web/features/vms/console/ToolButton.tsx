import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';

interface Props {
  name: string;
  icon: LucideIcon;
  onClick?: (event: MouseEvent) => void;
  href?: string;
  isPressed?: boolean;
  /** It opens something under the bar, and this is whether it has. */
  isExpanded?: boolean;
  /** Why it cannot be used now. It stays in the tab order, so that everybody can read that. */
  whyNot?: string | undefined;
}

/** One tool of the console. Its tooltip stays inside the panel, or full screen would hide it. */
export function ToolButton({ name, icon: Icon, onClick, href, isPressed, isExpanded, whyNot }: Props) {
  const isOn = isPressed ?? isExpanded;
  const link = href ? { component: 'a', href, target: '_blank', rel: 'noopener' } : {};
  return (
    <Tooltip
      title={whyNot ? `${name}: ${whyNot}` : name}
      slotProps={{ popper: { disablePortal: true } }}
      describeChild={whyNot !== undefined}
    >
      <IconButton
        {...link}
        size="small"
        aria-label={name}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
        aria-disabled={whyNot !== undefined}
        color={isOn ? 'primary' : 'default'}
        onClick={whyNot ? undefined : onClick}
        sx={{
          p: 0.625,
          ...(isOn && { bgcolor: 'action.selected' }),
          ...(whyNot && { opacity: 0.4, cursor: 'default' }),
        }}
      >
        <Icon size={18} aria-hidden />
      </IconButton>
    </Tooltip>
  );
}
