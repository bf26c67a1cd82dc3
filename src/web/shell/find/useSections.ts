import { CircleQuestionMark, ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import type { Shelf } from '../../../contract/services/own.ts';
import type { FindHit, FoundPlace } from '../../lib/find/source.ts';
import { placeKey } from './foundList.ts';
import { isMeant, type FindRow, type FindSection } from './rows.ts';
import { sourceById } from './sources.ts';
import type { Found } from './useFound.ts';
import { useOwnRows } from './useOwnRows.ts';

const nothingOurs: ReturnType<typeof useOwnRows> = { pages: [], settings: [] };

/** Our own rows stand above the answers, so few that those stay in sight. */
const mostOwn = 4;

/** The palette's lines: the shelf and the pages until something is typed, then what it may mean. */
export function useSections(
  text: string,
  found: Found,
  shelf: Shelf,
  scopes: readonly Scope[],
  isOfThings: boolean,
): FindSection[] {
  const { t } = useTranslation(['find', 'glossary']);
  const ours = useOwnRows();
  const { pages, settings } = isOfThings ? nothingOurs : ours;
  const isOnlyScope = (id: string) => scopes.filter(({ vendor }) => vendor === vendorOf(id)).length < 2;
  const vendorOf = (id: string) => scopes.find((scope) => scope.id === id)?.vendor;
  const nameOf = (id: string) => scopes.find((scope) => scope.id === id)?.name ?? id;

  const rowOf = (place: FoundPlace | FindHit, shelfName = ''): FindRow => {
    const source = sourceById.get(place.source);
    return {
      id: `${shelfName}${placeKey(place)}`,
      title: place.title,
      detail: [place.detail, isOnlyScope(place.scope) ? '' : nameOf(place.scope)].filter(Boolean).join(' · '),
      icon: source?.icon ?? CircleQuestionMark,
      noun: source ? t(`noun_${source.id}`) : '',
      state: 'state' in place ? place.state : undefined,
      act: { href: place.href },
      place,
    };
  };

  if (text === '') {
    return [
      { id: 'pinned', title: t('pinned'), rows: shelf.pinned.map((place) => rowOf(place, 'pinned ')) },
      { id: 'recent', title: t('recent'), rows: shelf.recent.map((place) => rowOf(place, 'recent ')) },
      { id: 'pages', title: t('pages'), rows: pages },
    ].filter(({ rows }) => rows.length > 0);
  }
  const meant = [...pages, ...settings].filter((row) => isMeant(row, text)).slice(0, mostOwn);
  const hits = found.hits.map((hit) => rowOf(hit));
  // Behind the last answer, where nothing pushes it away.
  const all: FindRow = {
    id: 'all',
    title: t('allInList', { text }),
    detail: '',
    icon: ListFilter,
    noun: t('page'),
    act: { href: `/vms?${new URLSearchParams({ q: text })}` },
  };
  const rows = [...meant, ...hits, ...(hits.length > 0 && !found.isAsking ? [all] : [])];
  return rows.length > 0 ? [{ id: 'found', rows }] : [];
}
