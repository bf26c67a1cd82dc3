import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../ui/FieldFrame.tsx';
import { suggestTerms, type VmValues } from './suggestTerms.ts';
import { longestSearch } from './vmSearch.ts';
import { VmSuggestions } from './VmSuggestions.tsx';

const debounceMs = 250;
const hint = { mt: 0.5, mx: '14px' };
const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

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
  /** Values that keys may have, to be suggested. */
  values: VmValues;
}

export function VmSearchBox({ q, onSearch, onEnter, onDown, said, values }: Props) {
  const { t } = useTranslation('vms');
  const hintId = useId();
  const listId = useId();
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // `sent` tells our own search arriving in the URL from one that came another way, e.g. by the Back button.
  const [draft, setDraft] = useState({ text: q, q, sent: q });
  if (draft.q !== q) setDraft({ text: q === draft.sent ? draft.text : q, q, sent: q });

  useEffect(() => {
    function focusOnSlash(event: globalThis.KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (event.key !== '/' || !isPlain || takesText(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(text: string) {
    clearTimeout(timer.current);
    setDraft((before) => ({ ...before, text, sent: text }));
    if (text !== q) onSearch(text);
  }
  function change(text: string) {
    setOpen(true);
    setChosen(-1);
    setDraft((before) => ({ ...before, text }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), debounceMs);
  }
  const suggestions = isOpen ? suggestTerms(draft.text, values) : [];
  function take(suggestion: string) {
    setChosen(-1);
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
      send(draft.text);
      onEnter(draft.text);
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
          value={draft.text}
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
        {draft.text !== '' && (
          <IconButton size="small" aria-label={t('clearSearch')} onClick={() => send('')} sx={{ mr: '11px' }}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </FieldFrame>
      <VmSuggestions id={listId} suggestions={suggestions} chosen={chosen} onTake={take} />
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
