import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search } from 'lucide-react';
import { useState } from 'react';

interface Props {
  label: string;
  /** What the URL says. */
  q: string;
  onSearch: (q: string) => void;
}

/** Searches while one types: all rows are here. */
export function SearchBox({ label, q, onSearch }: Props) {
  const [draft, setDraft] = useState({ text: q, q });
  // The URL has changed by another way, e.g. by the Back button.
  if (draft.q !== q) setDraft({ text: draft.text.trim() === q ? draft.text : q, q });
  return (
    <OutlinedInput
      size="small"
      value={draft.text}
      onChange={({ target: { value } }) => {
        setDraft({ text: value, q: draft.q });
        onSearch(value.trim());
      }}
      placeholder={label}
      inputProps={{
        role: 'searchbox',
        'aria-label': label,
        maxLength: 200,
        autoComplete: 'off',
        spellCheck: false,
      }}
      startAdornment={
        <InputAdornment position="start">
          <Search size={18} aria-hidden />
        </InputAdornment>
      }
      sx={{ flex: { xs: '1 1 100%', md: '1 1 18rem' }, maxWidth: { md: '40rem' } }}
    />
  );
}
