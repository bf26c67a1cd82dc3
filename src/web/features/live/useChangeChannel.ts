import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { live } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { placeIn } from './liveQueries.ts';

type Change =
  | typeof live.changeInput
  | typeof live.changeEndpoints
  | typeof live.changeRecording
  | typeof live.changeEncoders
  | typeof live.renameChannel;

/** Puts one part of a channel in the place of what was seen when its dialog was opened. */
export function useChangeChannel(
  operation: Change,
  { scope, channel }: { scope: string; channel: LiveChannel },
) {
  const { t } = useTranslation('live');
  const { notify } = useNotices();
  const [seen] = useState(channel);
  const change = useMutation(mutation(operation as typeof live.renameChannel));
  const place = placeIn(seen);
  const save = async (body: object, seenFields: Record<string, unknown>) => {
    await change.mutateAsync({ input: { scope, body: { ...place, ...body } as never }, seen: seenFields });
    notify({ kind: 'success', title: t('changed', { name: seen.name || seen.id }) });
  };
  return { seen, place, save };
}
