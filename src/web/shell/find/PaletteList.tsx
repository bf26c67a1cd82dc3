import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '../../lib/find/source.ts';
import { PaletteRow } from './PaletteRow.tsx';
import type { FindRow, FindSection } from './rows.ts';

interface Props {
  id: string;
  sections: readonly FindSection[];
  activeId: string | undefined;
  onPoint: (id: string) => void;
  onOpen: (row: FindRow) => void;
  onActions: (place: FoundPlace) => void;
}

/** A row's id in the document: the field names the active one by it. */
export const rowElementId = (listId: string, rowId: string) => `${listId} ${rowId}`.replace(/\s/g, '-');

export function PaletteList({ id, sections, activeId, onPoint, onOpen, onActions }: Props) {
  const { t } = useTranslation('find');
  return (
    <Box id={id} role="listbox" aria-label={t('found')} sx={{ overflowY: 'auto', p: 1, '&:empty': { p: 0 } }}>
      {sections.map((section) => (
        <Box
          key={section.id}
          role="group"
          aria-label={section.title ?? t('found')}
          sx={{ '& + &': { mt: 1 } }}
        >
          {section.title && (
            <Typography
              aria-hidden
              variant="overline"
              component="div"
              sx={{ px: 1.5, color: 'text.secondary', textTransform: 'none', letterSpacing: 0 }}
            >
              {section.title}
            </Typography>
          )}
          {section.rows.map((row) => (
            <PaletteRow
              key={row.id}
              id={rowElementId(id, row.id)}
              row={row}
              isActive={row.id === activeId}
              onPoint={() => onPoint(row.id)}
              onOpen={() => onOpen(row)}
              onActions={onActions}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
