import type { LucideIcon } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Scope } from '../../../contract/services/own.ts';
import type { find } from '../words/en/parts/find.ts';

/** Kinds of things that are found: each has a noun among the palette's words. */
export type FindKind = Extract<keyof typeof find, `noun_${string}`> extends `noun_${infer K}` ? K : never;

/** Something that can be gone to: what is kept of it as a recent or a pin, so no more than words and an address. */
export interface FoundPlace {
  /** The id of the source that found it. */
  source: string;
  /** Within its source: tells it from every other. */
  key: string;
  title: string;
  /** What tells it from its namesakes, in the vendor's words: addresses, cluster. */
  detail: string;
  /** Its address in Wheelhouse: what is pasted into a ticket. */
  href: string;
  scope: string;
}

export interface FindHit extends FoundPlace {
  /** All it can be found by: what is typed on narrows the hits there are before anybody has answered. */
  words: readonly string[];
  state?: ReactNode;
}

/** What can be done with a hit besides going there. */
export interface FindAction {
  id: string;
  title: string;
  icon: LucideIcon;
  /** The letter that does it while the actions are open. */
  letter?: string | undefined;
  /** Why it is not possible now, in words. */
  reason?: string | undefined;
  /** An address to go to; or what begins it, which answers the dialog that the pages ask with. */
  act: { href: string } | { begin: () => FindDialog };
}

/** Takes the palette's place; it is given what closes it. */
export type FindDialog = (close: () => void) => ReactNode;

export interface FindActionsProps {
  place: FoundPlace;
  /** Given the actions, as they are now; undefined while that is being asked. */
  children: (actions: readonly FindAction[] | undefined) => ReactNode;
}

export interface FindInput {
  scope: string;
  /** The scope's engines. */
  registries: readonly string[];
  /** Trimmed, and never empty. */
  text: string;
  signal: AbortSignal;
}

/**
 * A kind of thing that the palette finds. A feature exports one and the shell gathers them (`shell/find/sources.ts`), so
 * that a page that comes later is found as soon as it is named there.
 */
export interface FindSource {
  id: FindKind;
  icon: LucideIcon;
  /** Whether a scope has any of them. Each that has is asked at once and by itself. */
  isIn: (scope: Scope) => boolean;
  /** The best hits of one scope, best first, not many more than a dozen. */
  find: (input: FindInput) => Promise<FindHit[]>;
  /** Knows what may be done with it: loaded when somebody asks. */
  Actions: ComponentType<FindActionsProps>;
}
