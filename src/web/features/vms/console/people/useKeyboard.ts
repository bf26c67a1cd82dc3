import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { ownConsoles, type Presence } from '../../../../../contract/services/own/consoles.ts';
import { mutation } from '../../../../lib/query.ts';
import type { ConsoleState } from '../consoleMachine.ts';
import type { Claim } from '../useConsole.ts';

interface Console {
  state: ConsoleState;
  session: RefObject<string>;
  takeKeyboard: (said: Claim) => void;
}

/** What a person is about to do with the keyboard, once they have said why. */
export type Wish = 'take' | 'ask' | 'takeNow';

/** The keyboard of a VM as one person sees it from one console: theirs, somebody else's, or free. */
export function useKeyboard(presence: Presence | undefined, { state, session, takeKeyboard }: Console) {
  const [wish, setWish] = useState<Wish | null>(null);
  const ask = useMutation(mutation(ownConsoles.askForKeyboard));
  const withdraw = useMutation(mutation(ownConsoles.withdrawQuestion));
  const answer = useMutation(mutation(ownConsoles.answerQuestion));
  const handOver = useMutation(mutation(ownConsoles.handOver));
  const said = useRef<Claim>({});
  const { mode } = state;
  const here = () => ({ params: { id: session.current } });

  const keyboard = presence?.keyboard ?? null;
  const hasOwnElsewhere = presence?.people.some((one) => one.isOwn && one.mode === 'control') ?? false;
  // One that has just become theirs, asked for or handed over, is used; one they have let go of themselves is not.
  const known = useRef<number>(undefined);
  const takenAt = keyboard?.isOwn ? keyboard.takenAt : undefined;
  useEffect(() => {
    if (!presence) return;
    const isNew = takenAt !== undefined && takenAt !== known.current && known.current !== undefined;
    known.current = takenAt ?? 0;
    if (isNew && mode === 'view' && !hasOwnElsewhere) takeKeyboard(said.current);
  }, [presence, takenAt, mode, hasOwnElsewhere, takeKeyboard]);

  const rules = presence?.rules;
  const mustSay = rules !== undefined && (rules.ask.reason !== 'off' || rules.ask.caseNumber !== 'off');
  function carryOut(wanted: Wish, claim: Claim) {
    said.current = claim;
    setWish(null);
    if (wanted === 'ask') ask.mutate({ input: here() });
    else takeKeyboard(wanted === 'takeNow' ? { ...claim, isNow: true } : claim);
  }
  return {
    wish,
    /** Does it, or asks first for what must be said. */
    want: (wanted: Wish) => {
      ask.reset();
      if (mustSay || wanted === 'takeNow') setWish(wanted);
      else carryOut(wanted, {});
    },
    carryOut,
    cancel: () => setWish(null),
    withdraw: () => withdraw.mutate({ input: here() }),
    answer: (isYes: boolean) => answer.mutate({ input: { ...here(), body: { isYes } } }),
    handOver: (to: string) => handOver.mutate({ input: { ...here(), body: { to } } }),
    failure: ask.error ?? answer.error ?? handOver.error,
    isBusy: ask.isPending || answer.isPending || handOver.isPending,
  };
}
export type KeyboardOfVm = ReturnType<typeof useKeyboard>;
