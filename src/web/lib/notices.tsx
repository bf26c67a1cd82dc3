import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { FailureBody } from '../../contract/failure.ts';

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

export interface NewNotice {
  kind: NoticeKind;
  title: string;
  detail?: string | undefined;
  /** Keeps its kind, words, code and request id, to be copied into a ticket. */
  failure?: FailureBody | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** A notice takes the place of the one with the same topic. */
  topic?: string | undefined;
}
export interface Notice extends NewNotice {
  id: number;
  at: number;
}

interface Notifier {
  notify: (notice: NewNotice) => void;
  /** Takes the toast away; the notice stays in the history. */
  hide: (id: number) => void;
  clear: () => void;
}
interface NoticeState {
  /** This page's history, newest first. */
  notices: readonly Notice[];
  /** Ids of those still shown as toasts. */
  shown: readonly number[];
}

const historyLength = 100;
const NotifierContext = createContext<Notifier | undefined>(undefined);
const NoticesContext = createContext<NoticeState>({ notices: [], shown: [] });

/** Says something to the person: a toast now, and a line in the history. */
export function useNotices(): Notifier {
  const notifier = use(NotifierContext);
  if (!notifier) throw new Error('useNotices is used outside NoticesProvider');
  return notifier;
}

export const useNoticeHistory = () => use(NoticesContext);

let lastId = 0;

export function addNotice({ notices, shown }: NoticeState, fresh: Notice): NoticeState {
  const isReplaced = (notice: Notice) => fresh.topic !== undefined && notice.topic === fresh.topic;
  const replaced = notices.filter(isReplaced).map((notice) => notice.id);
  return {
    notices: [fresh, ...notices.filter((notice) => !isReplaced(notice))].slice(0, historyLength),
    shown: [...shown.filter((id) => !replaced.includes(id)), fresh.id],
  };
}

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<NoticeState>({ notices: [], shown: [] });
  const notifier = useMemo<Notifier>(
    () => ({
      notify: (notice) => {
        const fresh = { ...notice, id: ++lastId, at: Date.now() };
        setState((before) => addNotice(before, fresh));
      },
      hide: (id) =>
        setState((before) => ({ ...before, shown: before.shown.filter((other) => other !== id) })),
      clear: () => setState({ notices: [], shown: [] }),
    }),
    [],
  );
  return (
    <NotifierContext value={notifier}>
      <NoticesContext value={state}>{children}</NoticesContext>
    </NotifierContext>
  );
}
