import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { aheadOf, daysUntil } from '../../lib/expiry/days.ts';
import { useNotices } from '../../lib/notices.tsx';
import { query } from '../../lib/query.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { useSession } from '../../lib/session.tsx';
import { expirySources } from './sources.ts';
import { readTold, tell } from './toldEnds.ts';

const hourMs = 3_600_000;
const sourceOf = new Map(expirySources.map((source) => [source.kind, source]));

/** Says of each end that a person follows, once 30, 7 and 1 days ahead and once when it has come. */
export function ExpiryWatch() {
  const { t } = useTranslation('expiry');
  const { user } = useSession();
  const { notify } = useNotices();
  const navigate = useNavigate();
  const notes = useQuery({ ...query(own.listNotes, {}), refetchInterval: hourMs }).data ?? [];
  const followed = notes.flatMap((note) => {
    const source = sourceOf.get(note.kind);
    return note.isFollowed && source ? [{ note, source }] : [];
  });
  const endings = useQueries({
    queries: followed.map(({ note: { scope, kind, thing }, source }) => ({
      queryKey: ['expiry', kind, { scope }, thing] as const,
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await source.one(scope, thing, signal)) ?? null,
      refetchInterval: hourMs,
      staleTime: hourMs,
      retry: false,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  });

  useEffect(() => {
    const told = readTold(user.id);
    followed.forEach(({ note }, place) => {
      const ending = endings[place];
      const days = daysUntil(ending?.endsAt ?? null, serverNow());
      const ahead = days === null ? undefined : aheadOf(days);
      if (!ending || ahead === undefined || (note.snooze?.until ?? 0) > serverNow()) return;
      const name = `${note.scope} ${note.kind} ${note.thing} ${ending.endsAt} ${ahead}`;
      if (told.has(name)) return;
      tell(user.id, name);
      notify({
        kind: ahead > 7 ? 'info' : 'warning',
        title:
          ahead === 0
            ? t('hasEnded', { name: ending.title })
            : t('endsIn', { name: ending.title, count: ahead }),
        detail: ending.used ? t('usedBy', { used: ending.used }) : undefined,
        action: { label: t('open'), run: () => void navigate({ to: ending.href }) },
        topic: `end ${note.scope} ${note.kind} ${note.thing}`,
      });
    });
  }, [followed, endings, notify, navigate, t, user.id]);
  return null;
}
