import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { own } from '../../../contract/services/own.ts';
import type { Note } from '../../../contract/services/own/notes.ts';
import type { Ending, ExpirySource } from '../../lib/expiry/source.ts';
import { query } from '../../lib/query.ts';
import { rowId, type Row } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';

export interface ExpiryRow extends Row {
  scope: string;
  kind: ExpirySource['kind'];
  ending: Ending;
  note: Note | undefined;
}

/** A walk asks dozens of times where there are hundreds, and days left do not change by the second. */
const everyMs = 60_000;
const nothing: readonly Note[] = [];

/** What ends in some scopes, with what is noted on it: rows are there before their notes are. */
export function useExpirySources(
  sources: readonly ExpirySource[],
  scopes: readonly { id: string; vendor: 'cloudtower' | 'huawei' | 'vcd' }[],
): WholeSource<ExpiryRow>[] {
  const notes = useQuery(query(own.listNotes, {})).data ?? nothing;
  const names = scopes.map(({ id, vendor }) => `${id} ${vendor}`).join(',');
  return useMemo(() => {
    const known = new WeakMap<object, readonly ExpiryRow[]>();
    const noteOn = new Map(notes.map((note) => [nameOf(note), note]));
    return (names === '' ? [] : names.split(',')).flatMap((name) => {
      const [scope = '', vendor] = name.split(' ');
      return sources
        .filter((source) => source.isIn({ vendor: vendor as 'huawei' })) // one of the three it was made of
        .map((source): WholeSource<ExpiryRow> => ({
          ...{ scope, read: source.read(scope), everyMs },
          rows(answer) {
            const before = known.get(answer as object);
            if (before) return before;
            const rows = source.endings(scope, answer).endings.map((ending) => ({
              ...{ id: rowId(scope, `${source.kind} ${ending.id}`), scope, kind: source.kind, ending },
              note: noteOn.get(nameOf({ scope, kind: source.kind, thing: ending.id })),
            }));
            known.set(answer as object, rows);
            return rows;
          },
        }));
    });
  }, [sources, names, notes]);
}

const nameOf = ({ scope, kind, thing }: Pick<Note, 'scope' | 'kind' | 'thing'>) =>
  `${scope} ${kind} ${thing}`;
