import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { moveColumn, type Column } from '../columns.ts';
import { densities, type Layout } from '../useLayout.ts';
import { ToolPanel } from './ToolPanel.tsx';

type NamedColumn = Pick<Column<never>, 'id' | 'header' | 'isFixed'>;

interface Props {
  columns: readonly NamedColumn[];
  shown: readonly NamedColumn[];
  layout: Layout;
  onLayout: (change: Partial<Layout>) => void;
  anchor: HTMLElement;
  onClose: () => void;
}

/** Which columns are shown and in which order, and how close the rows are. */
export function ColumnsPanel({ columns, shown, layout, onLayout, anchor, onClose }: Props) {
  const { t } = useTranslation('tableTools');
  const ids = shown.map(({ id }) => id);
  const listed = [...shown, ...columns.filter(({ id }) => !ids.includes(id))];
  const toggle = (id: string) =>
    onLayout({ columns: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] });
  const move = (id: string, by: number) => onLayout({ columns: moveColumn(shown, id, by) });
  return (
    <ToolPanel anchor={anchor} title={t('columnsTitle')} onClose={onClose}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {listed.map(({ id, header, isFixed }) => {
          const place = ids.indexOf(id);
          return (
            <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
              <Box
                component="label"
                sx={{ flex: 1, display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}
              >
                <input
                  type="checkbox"
                  checked={place >= 0}
                  disabled={isFixed ?? false}
                  onChange={() => toggle(id)}
                />
                <Typography variant="body2" noWrap>
                  {header}
                </Typography>
              </Box>
              {place >= 0 && !isFixed && (
                <>
                  <IconButton
                    size="small"
                    aria-label={t('moveUp', { column: header })}
                    disabled={shown[place - 1]?.isFixed ?? place === 0}
                    onClick={() => move(id, -1)}
                  >
                    <ArrowUp size={16} aria-hidden />
                  </IconButton>
                  <IconButton
                    size="small"
                    aria-label={t('moveDown', { column: header })}
                    disabled={place === shown.length - 1}
                    onClick={() => move(id, 1)}
                  >
                    <ArrowDown size={16} aria-hidden />
                  </IconButton>
                </>
              )}
            </Box>
          );
        })}
      </Box>
      <Typography variant="caption" component="p" color="textSecondary" sx={{ my: 1 }}>
        {t('columnsHint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('density')}
          value={layout.density}
          onChange={(_, wanted: unknown) => {
            const density = densities.find((each) => each === wanted);
            if (density) onLayout({ density });
          }}
        >
          {densities.map((density: Layout['density']) => (
            <ToggleButton key={density} value={density} sx={{ px: 1.25 }}>
              {t(density)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button variant="text" onClick={() => onLayout({ columns: undefined, widths: {} })}>
          {t('columnsReset')}
        </Button>
      </Box>
    </ToolPanel>
  );
}
