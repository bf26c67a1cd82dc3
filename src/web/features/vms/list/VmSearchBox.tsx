import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Search, X } from 'lucide-react';
import { Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { FieldFrame } from '../../../ui/FieldFrame.tsx';
import { useSearchDraft } from './useSearchDraft.ts';
import { useSlash } from './useSlash.ts';
import { useVmSuggestions } from './useVmSuggestions.ts';
import { longestSearch } from './vmSearch.ts';

const VmSuggestions = lazyPart(() => import('./VmSuggestions.tsx'), 'VmSuggestions');
const hint = { mt: 0.5, mx: '14px' };

interface Props {
  /** What the URL says. */
  q: string;
  onSearch: (text: string) => void;
  /** Enter: the text as it stands, not waiting for the pause in typing. */
  onEnter: (text: string) => void;
  /** From the box down into the rows. */
  onDown: () => void;
  /** Why the last key did nothing; otherwise what the keys do is said. */
  said: string;
  /** The towers whose names are suggested. */
  scopes: readonly string[];
}

export function VmSearchBox({ q, onSearch, onEnter, onDown, said, scopes }: Props) {
  const { t } = useTranslation('vms');
  const hintId = useId();
  const listId = useId();
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { text, send, type } = useSearchDraft(q, onSearch);
  const suggestions = useVmSuggestions(text, scopes, isOpen);
  useSlash(input);

  function change(typed: string) {
    setOpen(true);
    setChosen(-1);
    type(typed);
  }
  function take(suggestion: string) {
    change(suggestion);
    input.current?.focus();
  }
  /** Keys of the suggestions; whether they were theirs. */
  function choose(key: string): boolean {
    const at = suggestions[chosen];
    if (key === 'ArrowDown' && suggestions.length > 0) setChosen((chosen + 1) % suggestions.length);
    else if (key === 'ArrowUp' && chosen >= 0) setChosen(chosen - 1);
    else if ((key === 'Enter' || key === 'Tab') && at !== undefined) take(at);
    else if (key === 'Escape' && suggestions.length > 0) setOpen(false);
    else return false;
    return true;
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return; // Enter and arrows choose among an input method's words
    if (choose(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter') {
      send(text);
      onEnter(text);
    } else if (event.key === 'Escape') {
      send('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
  }

  return (
    <Box
      sx={{
        position: 'relative',
        display: 'inline-flex',
        flexDirection: 'column',
        flex: { xs: '1 1 100%', md: '1 1 18rem' },
        maxWidth: { md: '40rem' },
      }}
    >
      <FieldFrame>
        <Box
          component={Search}
          size={18}
          aria-hidden
          sx={{ color: 'action.active', ml: '14px', flexShrink: 0 }}
        />
        <input
          ref={input}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
          placeholder={t('search')}
          type="text"
          role="searchbox"
          aria-label={t('search')}
          aria-keyshortcuts="/"
          aria-describedby={hintId}
          maxLength={longestSearch}
          aria-autocomplete="list"
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={chosen >= 0 ? `${listId}${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        {text !== '' && (
          <IconButton size="small" aria-label={t('clearSearch')} onClick={() => send('')} sx={{ mr: '11px' }}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </FieldFrame>
      {suggestions.length > 0 && (
        <Suspense>
          <VmSuggestions id={listId} suggestions={suggestions} chosen={chosen} onTake={take} />
        </Suspense>
      )}
      {/* What the keys do is nothing to those who have none. */}
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        id={hintId}
        aria-live="polite"
        sx={
          said
            ? hint
            : { ...hint, display: { xs: 'none', md: 'block' }, '@media (hover: none)': { display: 'none' } }
        }
      >
        {said || t('searchHint')}
      </Typography>
    </Box>
  );
}
