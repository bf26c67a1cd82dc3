import type { LucideIcon } from 'lucide-react';

interface Props {
  icon: LucideIcon;
  /** Of the theme's palette: `error.main`. */
  color: string;
  children: string;
}

/** How something stands, by shape, colour and word, so that none of the three has to be seen. */
export const Mark = ({ icon: Icon, color, children }: Props) => (
  // eslint-disable-next-line no-restricted-syntax -- stands in every row of a list: `sx` costs more than the rest of it
  <span className="mark" style={{ color: `var(--mui-palette-${color.replace('.', '-')})` }}>
    <Icon size={16} aria-hidden />
    {children}
  </span>
);
