import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** How to begin typing, or how to get out again. */
export function ConsoleHint({ hasKeys, isView }: { hasKeys: boolean; isView: boolean }) {
  const { t } = useTranslation('console');
  return (
    <Box
      sx={{
        position: 'absolute',
        bottom: 8,
        left: '50%',
        transform: 'translateX(-50%)',
        width: 'max-content',
        maxWidth: 'calc(100% - 16px)',
        px: 1.25,
        py: 0.25,
        borderRadius: 1,
        bgcolor: 'rgba(10, 14, 17, 0.78)',
        color: '#dbe4e8',
        typography: 'caption',
        textAlign: 'center',
        pointerEvents: 'none',
      }}
    >
      {isView ? t('viewHint') : hasKeys ? t('wayOut') : t('clickToType')}
    </Box>
  );
}
