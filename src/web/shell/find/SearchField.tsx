import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import InputBase from '@mui/material/InputBase';
import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** As long as the catalogue lets a text be that a `where` contains. */
const longestText = 200;

interface Props {
  typed: string;
  listId: string;
  activeId: string | undefined;
  isAsking: boolean;
  onType: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function SearchField({ typed, listId, activeId, isAsking, onType, onKeyDown }: Props) {
  const { t } = useTranslation('find');
  const input = useRef<HTMLInputElement>(null);
  // Not `autoFocus`: what is hidden while a part of it loads loses the focus, and gets it again with this.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(longestText, longestText); // behind what was typed before it came
  }, []);
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'inline-flex', width: 20, color: 'text.secondary' }}>
        {isAsking ? (
          <CircularProgress size={18} color="inherit" aria-label={t('asking')} />
        ) : (
          <Search size={20} aria-hidden />
        )}
      </Box>
      <InputBase
        inputRef={input}
        fullWidth
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
        placeholder={t('placeholder')}
        inputProps={{
          role: 'combobox',
          'aria-label': t('placeholder'),
          'aria-expanded': true,
          'aria-autocomplete': 'list',
          'aria-controls': listId,
          'aria-activedescendant': activeId,
          maxLength: longestText,
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
        }}
        sx={{ height: 56, fontSize: '1.0625rem', '& input': { outline: 'none' } }}
      />
    </Box>
  );
}
