import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import {
  Connection as ConnectionSchema,
  type Connection,
} from '../../../../contract/services/vpcep/connections.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { call } from '../../../lib/api.ts';
import { failureBody, toError } from '../../../lib/failure.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { refreshService } from '../../../lib/queryClient.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import type { ConnectionVerb } from './connectionActions.ts';
import { serviceTitle } from './serviceName.ts';

interface Props {
  scope: string;
  service: EndpointService;
  verb: ConnectionVerb;
  /** As they were when the person decided. */
  connections: readonly Connection[];
  onClose: () => void;
}

interface Outcome {
  id: string;
  error: Error | undefined;
}

const Found = z.object({ status: ConnectionSchema.shape.status });

/** The state that a refusal has found instead of the one that was seen. */
function foundStatus(outcome: Outcome | undefined) {
  const found = Found.safeParse(outcome?.error && failureBody(outcome.error).found);
  return found.data?.status;
}

/** Accepts or rejects connections, one call each because the vendor takes one at a time; says how far it is. */
export function ConnectionsDialog({ scope, service, verb, connections, onClose }: Props) {
  const { t } = useTranslation('networking');
  const client = useQueryClient();
  const { notify } = useNotices();
  const [asked] = useState(connections);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [isBusy, setBusy] = useState(false);
  const failed = outcomes.filter(({ error }) => error);
  const params = { vpc_endpoint_service_id: service.id };
  const bodyOf = (id: string) => ({ action: verb, endpoints: [id] });

  async function act() {
    // What has been done is not done again: trying again takes those that failed.
    const done = outcomes.filter(({ error }) => !error);
    const left = asked.filter(({ id }) => !done.some((outcome) => outcome.id === id));
    const made: Outcome[] = [...done];
    setBusy(true);
    setOutcomes(made);
    for (const { id, status } of left) {
      // Who tries again has read what it is by now.
      const seen = { status: foundStatus(outcomes.find((outcome) => outcome.id === id)) ?? status };
      const error = await call(
        vpcep.acceptOrRejectEndpoint,
        { scope, params, body: bodyOf(id) },
        { seen },
      ).then(() => undefined, toError);
      made.push({ id, error });
      setOutcomes([...made]);
    }
    setBusy(false);
    await refreshService(client, 'vpcep', scope);
    if (made.some(({ error }) => error)) return;
    notify({ kind: 'success', title: t(`${verb}Done`, { count: made.length, name: serviceTitle(service) }) });
    onClose();
  }

  const nowWords = (outcome: Outcome | undefined) => {
    const status = foundStatus(outcome);
    return status && t('connectionNow', { state: t(`connection_${status}`) });
  };

  const first = asked[0];
  return (
    <ConfirmDialog
      open
      title={t(`${verb}Title`, { count: asked.length })}
      confirmLabel={failed.length > 0 && !isBusy ? t('tryFailedAgain') : t(verb)}
      danger={verb === 'reject'}
      busy={isBusy}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2">{t(`${verb}Text`)}</Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 240, overflowY: 'auto' }}>
          {asked.map(({ id, domain_id }) => {
            const error = outcomes.find((outcome) => outcome.id === id)?.error;
            return (
              <Typography key={id} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {id} · {domain_id}
                {error && (
                  <Typography component="div" variant="caption" color="error">
                    {[failureBody(error).message, nowWords(outcomes.find((outcome) => outcome.id === id))]
                      .filter(Boolean)
                      .join(' ')}
                  </Typography>
                )}
              </Typography>
            );
          })}
        </Box>
        {isBusy && (
          <LinearProgress
            variant="determinate"
            value={(100 * outcomes.length) / asked.length}
            aria-label={t('progressOf', { done: outcomes.length, all: asked.length })}
          />
        )}
        <Typography variant="caption" role="status" color={failed.length > 0 ? 'error' : 'textSecondary'}>
          {outcomes.length > 0 &&
            t('progressOf', { done: outcomes.length - failed.length, all: asked.length })}
        </Typography>
        {first && (
          <ShowCall operation={vpcep.acceptOrRejectEndpoint} input={{ params, body: bodyOf(first.id) }} />
        )}
      </Box>
    </ConfirmDialog>
  );
}
