import { useId, useState, type KeyboardEvent } from 'react';
import type { Scope } from '../../../contract/services/own.ts';
import type { Shelf } from '../../../contract/services/own.ts';
import type { FoundPlace } from '../../lib/find/source.ts';
import { DeskEmpty } from '../desk/DeskEmpty.tsx';
import { FindStatus } from './FindStatus.tsx';
import { PaletteKeys } from './PaletteKeys.tsx';
import { PaletteList, rowElementId } from './PaletteList.tsx';
import { rowAfter, type FindRow } from './rows.ts';
import { SearchField } from './SearchField.tsx';
import { useFound } from './useFound.ts';
import { usePause } from '../../lib/usePause.ts';
import { useSections } from './useSections.ts';

const pauseMs = 120;

interface Props {
  typed: string;
  scopes: readonly Scope[];
  shelf: Shelf;
  /** On a page of its own: things alone, no pages and settings. */
  isDesk: boolean;
  onType: (typed: string) => void;
  onGo: (href: string, place?: FoundPlace) => void;
  /** A setting was changed, or a link copied: there is nothing left to choose. */
  onRun: () => void;
  onActions: (place: FoundPlace) => void;
}

/** What is typed, and what is found: a combobox whose rows are chosen without the field losing the keyboard. */
export function Search({ typed, scopes, shelf, isDesk, onType, onGo, onRun, onActions }: Props) {
  const listId = useId();
  const text = typed.trim();
  const [asked, settle] = usePause(text, pauseMs);
  const found = useFound(text, asked, scopes);
  const sections = useSections(text, found, shelf, scopes, isDesk);
  // Which row the person went to; the first until they have.
  const [chosen, setChosen] = useState<string>();
  const rows = sections.flatMap((section) => section.rows);
  const active = rows.find(({ id }) => id === chosen) ?? rows[0];

  function type(changed: string) {
    setChosen(undefined);
    onType(changed);
  }
  function open({ act, place }: FindRow) {
    if ('href' in act) {
      onGo(act.href, place);
    } else {
      act.run();
      onRun();
    }
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return; // Enter and arrows choose among an input method's words
    const isTab = event.key === 'Tab' && !event.shiftKey && !isDesk; // on a page it goes on, as everywhere
    const isForActions = isTab || (event.key === 'Enter' && isWithChord(event));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setChosen(rowAfter(rows, active?.id, event.key === 'ArrowDown' ? 1 : -1));
    } else if (isForActions && active?.place) {
      onActions(active.place);
    } else if (event.key === 'Enter') {
      if (active) open(active);
      else settle();
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <SearchField
        typed={typed}
        listId={listId}
        activeId={active && rowElementId(listId, active.id)}
        isAsking={text !== '' && found.isAsking}
        onType={type}
        onKeyDown={press}
      />
      <PaletteList
        id={listId}
        sections={sections}
        activeId={active?.id}
        onPoint={setChosen}
        onOpen={open}
        onActions={onActions}
      />
      {isDesk && text === '' && rows.length === 0 && <DeskEmpty />}
      <FindStatus text={text} found={found} count={rows.length} scopes={scopes} />
      <PaletteKeys isDesk={isDesk} active={active} onOpen={open} onActions={onActions} />
    </>
  );
}
const isWithChord = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;
