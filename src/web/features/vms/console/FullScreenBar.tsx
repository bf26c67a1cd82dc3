import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  isFull: boolean;
  /** While something in it is open, or there is something to read in it. */
  isKept: boolean;
  children: ReactNode;
}

/**
 * The bar of a console. In full screen it makes room for the picture and leaves a handle at the top edge: it comes back
 * under the pointer or a finger, and with Ctrl+Alt+Shift, which puts the focus into it.
 */
export function FullScreenBar({ isFull, isKept, children }: Props) {
  const { t } = useTranslation('console');
  return (
    <Box
      // The same frame in and out of full screen, or a text that is being typed would be lost.
      sx={
        isFull
          ? {
              position: 'absolute',
              zIndex: 2,
              top: 0,
              left: 0,
              right: 0,
              display: 'flex',
              flexDirection: 'column',
              maxHeight: '70%',
              bgcolor: 'background.paper',
              boxShadow: 6,
              transition: 'transform 150ms',
              '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
              ...(!isKept && {
                '&:not(:hover, :focus-within)': { transform: 'translateY(calc(-100% + 14px))' },
              }),
            }
          : { display: 'contents' }
      }
    >
      {children}
      {isFull && (
        <Box
          title={t('showTools')}
          sx={{
            height: 14,
            display: 'grid',
            placeItems: 'center',
            flexShrink: 0,
            bgcolor: 'background.paper',
          }}
        >
          <Box sx={{ width: 48, height: 4, borderRadius: 2, bgcolor: 'text.disabled' }} />
        </Box>
      )}
    </Box>
  );
}
