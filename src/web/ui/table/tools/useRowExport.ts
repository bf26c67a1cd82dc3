import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureBody, toError } from '../../../lib/failure.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import { saveFile } from '../../../lib/saveFile.ts';
import { useSession } from '../../../lib/session.tsx';
import type { ExportFormat } from './exportFormats.ts';
import { exportRows, type Missing } from './exportRows.ts';
import type { TableToolsProps } from './TableTools.tsx';

export interface ExportWanted<R extends Row> extends TableToolsProps<R> {
  sources: readonly Walked<R>[];
  filter: string;
}

type State =
  | { phase: 'asked' | 'walking' }
  | { phase: 'done'; missing: readonly Missing[] }
  | { phase: 'failed'; failure: Error };

/** Of one walk as of several. */
const orderOf = <R extends Row>(sources: readonly Walked<R>[]) => sources[0]?.order ?? 'list';

/** An export from its question to its file. It ends with the dialog that began it. */
export function useRowExport<R extends Row>({ table, columns, sources, filter, scopeName }: ExportWanted<R>) {
  const { t } = useTranslation('tableTools');
  const { user } = useSession();
  const [state, setState] = useState<State>({ phase: 'asked' });
  const [rows, setRows] = useState(0);
  const walk = useRef<AbortController>(undefined);
  useEffect(() => () => walk.current?.abort(), []);

  async function start(format: ExportFormat) {
    const controller = new AbortController();
    walk.current = controller;
    setRows(0);
    setState({ phase: 'walking' });
    const now = new Date().toISOString();
    const about = (missing: readonly Missing[]): [string, string][] => [
      [t('exportBy'), user.name],
      [t('exportAt'), now],
      [t('exportScopes'), sources.map(({ scope }) => scopeName(scope)).join(', ')],
      [t('exportFilter'), new URLSearchParams(filter).toString() && decodeURIComponent(filter)],
      [t('exportOrder'), t(`exportOrder_${orderOf(sources)}`)],
      ...missing.map(({ scope, failure, rows: there }): [string, string] => [
        t('exportMissing'),
        t('exportMissingText', {
          scope: scopeName(scope),
          count: there,
          why: failureBody(failure).message,
        }),
      ]),
    ];
    try {
      const { file, missing } = await exportRows({
        ...{ table, format, sources, filter, about, onProgress: setRows, signal: controller.signal },
        columns: columns.filter(({ isTool }) => !isTool),
      });
      saveFile(file, `${table}-${now.slice(0, 19).replaceAll(':', '')}.${format}`);
      setState({ phase: 'done', missing });
    } catch (error) {
      if (!controller.signal.aborted) setState({ phase: 'failed', failure: toError(error) });
    }
  }
  return { state, rows, order: orderOf(sources), start: (format: ExportFormat) => void start(format) };
}
