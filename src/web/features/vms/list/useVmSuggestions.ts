import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadPart } from '../../../lib/lazyPart.ts';
import { usePause } from '../../../lib/usePause.ts';

const pauseMs = 200;
const nothing: readonly string[] = [];

/** How a search may go on, with names from the towers; all of it is loaded when somebody begins to type. */
export function useVmSuggestions(text: string, scopes: readonly string[], isTyping: boolean) {
  const [suggesting, setSuggesting] = useState<typeof import('./suggestTerms.ts')>();
  const [settled] = usePause(text, pauseMs);
  useEffect(() => {
    // Without it nothing is suggested, and what is typed is searched for all the same.
    if (isTyping)
      loadPart(() => import('./suggestTerms.ts')).then(setSuggesting, (error: unknown) => void error);
  }, [isTyping]);

  const { key, asks = [] } = (isTyping && suggesting?.namesAsked(settled, scopes)) || {};
  const answers = useQueries({ queries: asks });
  // Between two answers, those of before are still names.
  const [names, keep] = useState(nothing);
  const hasAnswered = answers.length > 0 && answers.every(({ isPending }) => !isPending);
  const fresh = hasAnswered ? [...new Set(answers.flatMap(({ data = [] }) => data))] : names;
  if (fresh.join() !== names.join()) keep(fresh);

  if (!isTyping || !suggesting) return nothing;
  return suggesting.suggestTerms(text, { scope: scopes, ...(key && { [key]: fresh }) });
}
