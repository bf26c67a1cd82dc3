import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { useVmPageSearch } from './useVmPageSearch.ts';
import type { VmSection } from './vmPageSearch.ts';

interface Props {
  title: string;
  /** What the URL calls it; without it nothing points to it. */
  name?: VmSection;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of its own, with an address of its own. */
export function Section({ title, name, actions, children }: Props) {
  const { t } = useTranslation('vmPage');
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { search } = useVmPageSearch();
  const isPointedAt = name !== undefined && search.section === name;

  // Once, when the page is opened: whoever has scrolled away is not called back.
  const wasPointedAt = useRef(isPointedAt);
  useEffect(() => {
    if (wasPointedAt.current) box.current?.scrollIntoView({ block: 'start' });
  }, []);

  const address = () => {
    const url = new URL(location.href);
    url.search = '';
    if (name) url.searchParams.set('section', name);
    return url.href;
  };
  return (
    <Paper
      ref={box}
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{
        p: 2,
        minWidth: 0,
        scrollMarginTop: 72, // below the bar that stays at the top
        ...(isPointedAt && { borderColor: 'primary.main' }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mb: 1.5, minHeight: 32 }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        {name && <CopyButton text={address} label={t('copyLinkTo', { title })} icon="link" />}
        <Box sx={{ flex: 1 }} />
        {actions}
      </Box>
      {children}
    </Paper>
  );
}
