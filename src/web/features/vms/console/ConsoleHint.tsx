import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

interface Props {
  isOnline: boolean;
  hasKeys: boolean;
  isView: boolean;
}

/** How to begin typing, or how to get out again; offline, that the picture may lie. */
export function ConsoleHint({ isOnline, hasKeys, isView }: Props) {
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
      {!isOnline ? t('maybeFrozen') : isView ? t('viewHint') : hasKeys ? t('wayOut') : t('clickToType')}
    </Box>
  );
}
