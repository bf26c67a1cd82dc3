import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { keyName } from '../../lib/keyNames.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { shortcuts, type Shortcut } from './shortcuts.ts';

export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(['shortcuts', 'common']);
  const titleId = useId();
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{t('title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {t('text')}
        </Typography>
        <Box sx={{ columnCount: { md: 2 }, columnGap: 5 }}>
          {shortcuts.map(({ title, keys }) => (
            <Box key={title} component="section" sx={{ breakInside: 'avoid', mb: 2.5 }}>
              <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
                {t(title)}
              </Typography>
              <Box component="dl" sx={{ m: 0 }}>
                {keys.map((shortcut) => (
                  <Line key={shortcut.does} shortcut={shortcut} />
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus variant="contained">
          {t('close', { ns: 'common' })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Line({ shortcut: { ways, does } }: { shortcut: Shortcut }) {
  const { t } = useTranslation('shortcuts');
  return (
    <Box sx={{ display: 'flex', flexDirection: 'row-reverse', alignItems: 'center', gap: 2, py: 0.5 }}>
      <Box component="dt" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, justifyContent: 'flex-end' }}>
        {ways.map((together) => (
          <Box key={together.join()} component="span" sx={{ display: 'inline-flex', gap: 0.25 }}>
            {together.map((key) => (
              <Kbd key={key}>{keyName(key)}</Kbd>
            ))}
          </Box>
        ))}
      </Box>
      <Typography component="dd" variant="body2" sx={{ m: 0, flex: 1 }}>
        {t(does)}
      </Typography>
    </Box>
  );
}
