import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  suggestions: readonly string[];
  /** The one that Enter takes; -1 is none. */
  chosen: number;
  onTake: (suggestion: string) => void;
}

/** How the search may go on; the keys stay with the box above. */
export function VmSuggestions({ id, suggestions, chosen, onTake }: Props) {
  const { t } = useTranslation('vms');
  return (
    <Paper
      id={id}
      component="ul"
      role="listbox"
      aria-label={t('suggestions')}
      variant="outlined"
      sx={{
        position: 'absolute',
        top: 44,
        left: 0,
        zIndex: 'modal',
        m: 0,
        p: 0.5,
        listStyle: 'none',
        boxShadow: 8,
        minWidth: 220,
      }}
    >
      {suggestions.map((suggestion, place) => (
        <Box
          component="li"
          key={suggestion}
          id={`${id}${place}`}
          role="option"
          aria-selected={place === chosen}
          // Before the box loses the focus, and with it its suggestions.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(suggestion);
          }}
          sx={{
            px: 1.25,
            py: 0.75,
            borderRadius: 1,
            cursor: 'pointer',
            fontSize: '0.875rem',
            bgcolor: place === chosen ? 'action.selected' : undefined,
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          {suggestion
            .trim()
            .split(/\s(?=\S*$)/)
            .at(-1)}
        </Box>
      ))}
    </Paper>
  );
}
