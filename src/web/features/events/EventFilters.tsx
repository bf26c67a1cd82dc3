import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFeedRows } from './EventFeedsContext.ts';
import { parseEventSearch, type EventSearch } from './eventSearch.ts';
import { isEventRow } from './stream/feed.ts';
import type { Ref } from './stream/ref.ts';
import type { EventRow } from './stream/rows.ts';
import { severities } from './stream/severity.ts';
import { useEventWords } from './useEventWords.ts';

type Filter = 'scope' | 'kind' | 'severity' | 'object' | 'verb' | 'user' | 'org';

const offersMs = 2000;

interface Props {
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
  scopes: readonly { id: string; name: string }[];
}

/** What there is to choose from is what has been told. */
export function EventFilters({ search, onSearch, scopes }: Props) {
  const { t } = useTranslation('events');
  const words = useEventWords();
  // A choice that is drawn anew several times a second cannot be made.
  const rows = useFeedRows(offersMs);
  const change = (changed: Record<string, string | undefined>) =>
    onSearch(parseEventSearch({ ...search, row: undefined, ...changed }));
  const { object, verb, org, user } = search;
  const offers = useMemo(() => {
    const events = rows.filter(isEventRow);
    return {
      object: distinct(events, (row) => row.object, words.object, object),
      verb: distinct(events, (row) => row.verb, words.verb, verb),
      org: distinctRefs(events, (row) => row.org, words.name, org),
      user: distinctRefs(events, (row) => row.user, words.name, user),
    };
  }, [rows, words, object, verb, org, user]);
  const select = (name: Filter, offered: readonly (readonly [string, string])[]) => (
    <SelectField
      key={name}
      label={t(`filter_${name}`)}
      value={search[name] ?? ''}
      onChange={(value) => change({ [name]: value || undefined })}
    >
      <option value="">{t('any')}</option>
      {offered.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <TextBox q={search.q ?? ''} onSearch={(q) => change({ q })} />
      {scopes.length > 1 &&
        select(
          'scope',
          scopes.map(({ id, name }) => [id, name] as const),
        )}
      {select('kind', [
        ['task', t('kind_task')],
        ['event', t('kind_event')],
      ])}
      {select(
        'severity',
        severities.map((severity) => [severity, t(`from_${severity}`)] as const),
      )}
      {select('object', offers.object)}
      {select('verb', offers.verb)}
      {select('user', offers.user)}
      {select('org', offers.org)}
    </Box>
  );
}

type Offers = (readonly [string, string])[];

/** The chosen one is offered although nothing of it is there now. */
function distinct(
  rows: readonly EventRow[],
  read: (row: EventRow) => string,
  name: (value: string) => string,
  chosen: string | undefined,
): Offers {
  const values = new Set(rows.map(read).filter(Boolean));
  if (chosen !== undefined) values.add(chosen);
  return [...values].map((value) => [value, name(value)] as const).sort(byName);
}
function distinctRefs(
  rows: readonly EventRow[],
  read: (row: EventRow) => Ref | undefined,
  name: (ref: Ref) => string,
  chosen: string | undefined,
): Offers {
  const refs = new Map(rows.flatMap((row) => read(row) ?? []).map((ref) => [ref.id, ref]));
  if (chosen !== undefined && !refs.has(chosen)) refs.set(chosen, { kind: '', id: chosen });
  return [...refs].map(([id, ref]) => [id, name(ref)] as const).sort(byName);
}
const byName = ([, one]: Offers[number], [, other]: Offers[number]) => one.localeCompare(other);

/** Searches while one types: all rows are here. */
function TextBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('events');
  const [draft, setDraft] = useState({ text: q, q });
  // The filter has changed by another way, e.g. by a view or the Back button.
  if (draft.q !== q) setDraft({ text: draft.text.trim() === q ? draft.text : q, q });
  return (
    <TextField
      type="search"
      label={t('find')}
      value={draft.text}
      onChange={({ target: { value } }) => {
        setDraft({ text: value, q: draft.q });
        onSearch(value.trim());
      }}
      slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off', spellCheck: false } }}
      sx={{ flex: '1 1 14rem', maxWidth: 360 }}
    />
  );
}
