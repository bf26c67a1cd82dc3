import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scm } from '../../../../contract/services/scm.ts';
import { nextCall } from '../../../lib/flow/flow.ts';
import type { FlowState } from '../../../lib/flow/useFlow.ts';
import { FlowControls } from '../../../ui/flow/FlowControls.tsx';
import { FlowFailure } from '../../../ui/flow/FlowFailure.tsx';
import { DeleteCertificateButton } from '../DeleteCertificateButton.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import type { Wish } from './wish.ts';
import { placesOf, standingQuery } from './world.ts';

const ButtonLink = createLink(Button);

interface Props {
  flow: FlowState<Wish>;
  wish: Wish;
  plan: ReactNode;
}

/** From the import on: how far it is, and the ways on from there. */
export function ReplaceRun({ flow, wish, plan }: Props) {
  const { t } = useTranslation('certificates');
  const { scope, old, fresh = '' } = wish;
  const whyNot = useWhyNot(scope);
  const { steps, isRunning, failure } = flow;
  const standing = useQuery(standingQuery(scope, old)).data;
  const isOver = steps?.find(({ name }) => name === 'delete')?.done.length === 1;
  const isStuck = steps?.some(({ obstacle }) => obstacle !== undefined);
  const isPushed = steps !== undefined && !isStuck && nextCall(steps) === undefined;
  const waiting = placesOf(standing?.deployed ?? null);

  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '56rem' }}>
      {isOver && (
        <Alert severity="success" variant="outlined">
          {t('replaced', { name: wish.domain })}
        </Alert>
      )}
      {steps && !isOver && !isRunning && (
        <Alert severity="info" variant="outlined">
          {t(isPushed ? 'pushedAll' : 'halfway')}
        </Alert>
      )}
      {plan}
      {failure && <FlowFailure failure={failure} show={(_, value) => String(value)} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {steps && !isPushed && !isOver && (
          <FlowControls flow={flow} startLabel={t('continue')} whyNot={whyNot(scm.pushCertificate)} />
        )}
        {isPushed && !isOver && standing?.certificate && (
          <DeleteCertificateButton
            scope={scope}
            certificate={standing.certificate}
            whyNot={waiting.length > 0 ? t('whyWaits', { count: waiting.length }) : undefined}
            onDeleted={flow.retryRead}
          />
        )}
        {steps && (
          <ButtonLink
            variant={isOver ? 'contained' : 'text'}
            to="/certificates/$scope/$certificate"
            params={{ scope, certificate: fresh }}
          >
            {t('openNew')}
          </ButtonLink>
        )}
      </Box>
    </Box>
  );
}
