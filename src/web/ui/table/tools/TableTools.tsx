import IconButton from '@mui/material/IconButton';
import { Bookmark, Columns3, Download } from 'lucide-react';
import { memo, Suspense, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../lib/lazyPart.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import { hint } from '../../hint.ts';
import type { Column } from '../columns.ts';
import type { Layout } from '../useLayout.ts';

// Nobody needs them to see rows.
const ColumnsPanel = lazyPart(() => import('./ColumnsPanel.tsx'), 'ColumnsPanel', 'tableTools');
const ViewsPanel = lazyPart(() => import('./ViewsPanel.tsx'), 'ViewsPanel', 'tableTools');
// `lazy` forgets what kind of rows a component is of.
const ExportDialog = lazyPart(
  () => import('./ExportDialog.tsx'),
  'ExportDialog',
  'tableTools',
) as unknown as typeof import('./ExportDialog.tsx').ExportDialog;

export interface TableToolsProps<R extends Row> {
  /** The table's id. */
  table: string;
  columns: readonly Column<R>[];
  /** Those that are shown now. */
  shown: readonly Column<R>[];
  layout: Layout;
  onLayout: (change: Partial<Layout>) => void;
  /** The list's state as it stands in its address, and how another is shown; without it there are no views. */
  view?: { search: string; onChange: (search: string) => void } | undefined;
  /** Where all matching rows come from; without it there is nothing to export. */
  sources?: readonly Walked<R>[] | undefined;
  scopeName: (scope: string) => string;
}

const icons = { views: Bookmark, columns: Columns3, export: Download } as const;
type Tool = keyof typeof icons;

/** What can be done with the list itself. */
function Tools<R extends Row>(props: TableToolsProps<R>) {
  const { t } = useTranslation('table');
  const [open, setOpen] = useState<{ tool: Tool; anchor: HTMLElement }>();
  const tools = (['views', 'columns', 'export'] as const).filter(
    (tool) => tool === 'columns' || (tool === 'views' ? props.view : props.sources?.length),
  );
  const arranged = { layout: props.layout, onLayout: props.onLayout };
  const close = () => setOpen(undefined);
  const toggle = (tool: Tool) => (event: MouseEvent<HTMLElement>) =>
    setOpen({ tool, anchor: event.currentTarget });
  return (
    <>
      {tools.map((tool) => {
        const Icon = icons[tool];
        return (
          <IconButton
            key={tool}
            {...hint(t(tool))}
            size="small"
            aria-label={t(tool)}
            aria-haspopup="dialog"
            aria-expanded={open?.tool === tool}
            onClick={toggle(tool)}
          >
            <Icon size={18} aria-hidden />
          </IconButton>
        );
      })}
      <Suspense>
        {open?.tool === 'columns' && (
          <ColumnsPanel
            columns={props.columns}
            shown={props.shown}
            {...arranged}
            anchor={open.anchor}
            onClose={close}
          />
        )}
        {open?.tool === 'views' && props.view && (
          <ViewsPanel
            table={props.table}
            view={props.view}
            {...arranged}
            anchor={open.anchor}
            onClose={close}
          />
        )}
        {open?.tool === 'export' && props.sources && (
          <ExportDialog
            {...props}
            sources={props.sources}
            filter={props.view?.search ?? ''}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

/** Nothing of them changes while the rows are scrolled. */
export const TableTools = memo(Tools) as typeof Tools;
