import IconButton from '@mui/material/IconButton';
import { useMutation } from '@tanstack/react-query';
import { Braces, Download } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { failureBody, toError } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { hint } from '../../ui/hint.ts';
import { saveFile } from '../../lib/saveFile.ts';
import { eventColumns } from './eventColumns.tsx';
import { useEventFeeds } from './EventFeedsContext.ts';
import { eventsFile, recordExport, type ExportFormat } from './exportEvents.ts';
import type { FeedRow } from './stream/rows.ts';
import { useEventWords } from './useEventWords.ts';

interface Props {
  /** What is shown, newest first. */
  readRows: () => readonly FeedRow[];
  filter: string;
  scopes: readonly { id: string; name: string }[];
}

const icons = { csv: Download, json: Braces } as const;

/** Hands out what is shown, with every column, once that is on record. */
export function ExportEvents({ readRows, filter, scopes }: Props) {
  const { t } = useTranslation('events');
  const { notify } = useNotices();
  const { feed } = useEventFeeds();
  const words = useEventWords();
  const columns = useMemo(
    () =>
      eventColumns({
        ...{ t, words },
        time: String,
        lagOf: (scope) => feed.lag(scope) ?? 0,
        onOpen: () => undefined,
        scopeName: (scope) => scopes.find(({ id }) => id === scope)?.name ?? scope,
      }),
    [t, words, feed, scopes],
  );
  const save = useMutation({
    mutationFn: async (format: ExportFormat) => {
      const rows = readRows();
      const file = eventsFile(format, rows, columns);
      await recordExport(
        scopes.map(({ id }) => id),
        filter,
        rows.length,
      );
      const now = new Date().toISOString().slice(0, 19).replaceAll(':', '');
      saveFile(file, `events-${now}.${format}`);
    },
    onError: (error) =>
      notify({ kind: 'error', title: t('exportFailed'), failure: failureBody(toError(error)) }),
  });
  return (['csv', 'json'] as const).map((format) => {
    const Icon = icons[format];
    return (
      <IconButton
        key={format}
        size="small"
        {...hint(t(`export_${format}`))}
        aria-label={t(`export_${format}`)}
        disabled={save.isPending}
        onClick={() => save.mutate(format)}
      >
        <Icon size={18} aria-hidden />
      </IconButton>
    );
  });
}
