import IconButton from '@mui/material/IconButton';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { failureBody, toError } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation, query } from '../../lib/query.ts';
import { hint } from '../../ui/hint.ts';
import type { ExpiryRow } from './expiryRows.ts';

/** Whether one is told ahead of this end: one's own, and nobody else's. */
export function FollowButton({ row: { scope, kind, ending, note } }: { row: ExpiryRow }) {
  const { t } = useTranslation('expiry');
  const client = useQueryClient();
  const { notify } = useNotices();
  const follow = useMutation(mutation(own.followThing));
  const isFollowed = note?.isFollowed ?? false;
  const label = t(isFollowed ? 'unfollowOf' : 'followOf', { name: ending.title });
  function change() {
    const body = { scope, kind, thing: ending.id, isFollowed: !isFollowed };
    follow.mutate(
      { input: { body } },
      {
        onSuccess: () => void client.invalidateQueries(query(own.listNotes, {})),
        onError: (error) => notify({ kind: 'error', title: label, failure: failureBody(toError(error)) }),
      },
    );
  }
  return (
    <IconButton size="small" aria-label={label} onClick={change} loading={follow.isPending} {...hint(label)}>
      {isFollowed ? <BellRing size={16} /> : <Bell size={16} />}
    </IconButton>
  );
}
