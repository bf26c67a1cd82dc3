import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scope } from '../../../../contract/services/own.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../../contract/services/tower/labels.ts';
import { query } from '../../../lib/query.ts';
import { usePause } from '../../../lib/usePause.ts';
import { labelWords } from '../labelWords.ts';
import { labelled, mostNamed, named } from '../named.ts';
import type { FoundOption } from './FoundChoice.tsx';

type Towers = readonly Pick<Scope, 'id' | 'name'>[];
const pauseMs = 200;

/** Hosts of all towers by part of their name. */
export function useFoundHosts(towers: Towers) {
  const [text, setText] = useState('');
  const [settled] = usePause(text, pauseMs);
  const answers = useQueries({
    queries: towers.map(({ id }) => query(towerHosts.getHosts, named(id, settled))),
  });
  return { ...found(towers, answers, ({ id, name }) => ({ id, name: name ?? id })), onText: setText };
}

/** Labels of all towers by part of their key or value. */
export function useFoundLabels(towers: Towers) {
  const [text, setText] = useState('');
  const [settled] = usePause(text, pauseMs);
  const answers = useQueries({
    queries: towers.map(({ id }) => query(towerLabels.getLabels, labelled(id, settled))),
  });
  return {
    ...found(towers, answers, (label) => ({ id: label.id, name: labelWords(label) })),
    onText: setText,
  };
}

function found<T>(
  towers: Towers,
  answers: readonly { data: readonly T[] | undefined; isPending: boolean }[],
  optionOf: (thing: T) => FoundOption,
) {
  const options = answers.flatMap(({ data = [] }, place) =>
    data.map(optionOf).map(({ id, name }) => ({
      id,
      // Which tower it is of, where there are several.
      name: towers.length > 1 ? `${name} (${towers[place]?.name ?? ''})` : name,
    })),
  );
  return {
    options: answers.every(({ isPending }) => isPending) ? undefined : options,
    isCut: answers.some(({ data }) => data?.length === mostNamed),
  };
}
