import Box from '@mui/material/Box';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrokeTable } from '../layouts/strokes.ts';
import { charactersOf, isMakeable } from './plan.ts';

const longest = 2000;
const shown: Partial<Record<string, string>> = { '\n': '↵\n', '\t': '→\t' };

interface Props {
  text: string;
  table: StrokeTable;
}

/** What will be typed, with line ends to be seen and what the layout cannot make marked. */
export const TypingPreview = memo(function TypingPreview({ text, table }: Props) {
  const { t } = useTranslation('typing');
  const characters = charactersOf(text);
  return (
    <Box
      role="group"
      aria-label={t('preview')}
      // It scrolls, so the keyboard must get to it.
      tabIndex={0}
      sx={{
        m: 0,
        p: 1,
        maxHeight: 96,
        overflow: 'auto',
        borderRadius: 1,
        bgcolor: 'action.hover',
        typography: 'body2',
        fontFamily: 'monospace',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        '& mark': { bgcolor: 'error.main', color: 'error.contrastText', borderRadius: 0.5, px: 0.25 },
      }}
    >
      {characters
        .slice(0, longest)
        .map((character, n) =>
          isMakeable(character, table) ? (shown[character] ?? character) : <mark key={n}>{character}</mark>,
        )}
      {characters.length > longest && '…'}
    </Box>
  );
});
