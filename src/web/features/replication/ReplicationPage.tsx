import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { jobQuery } from './replicationQueries.ts';
import { ReplicationDetails } from './ReplicationDetails.tsx';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), job: z.string() });

export function ReplicationPage() {
  const { scope, job } = Params.parse(useParams({ strict: false }));
  return <OneJob key={`${scope} ${job}`} scope={scope} id={job} />;
}

/** The vendor's ways of saying that it knows no such job. */
const unknown = new Set(['DRS.10000010', 'DRS.M00002']);

function OneJob({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('replication');
  const answer = useQuery(jobQuery(scope, id));
  const failure = useLoadFailure(answer);
  const job = answer.data?.results?.find((one) => one.id === id);
  if (job?.status)
    return <ReplicationDetails scope={scope} job={job} at={answer.dataUpdatedAt} failure={answer.error} />;
  const header = <PageHeader title={t('job')} />;
  if (answer.data && (!job || unknown.has(job.error_code ?? '')))
    return (
      <>
        {header}
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to="/services/replication" variant="outlined">
              {t('all')}
            </ButtonLink>
          }
        >
          {t('goneText', { id })}
        </EmptyState>
      </>
    );
  // Good as a whole, the answer has an error in the job's place.
  const hidden =
    job && new Failure('unavailable', job.error_message ?? '', { code: job.error_code ?? 'failed' });
  const shown = failure ?? hidden;
  return (
    <>
      {header}
      {shown ? <FailureAlert failure={shown} onRetry={() => void answer.refetch()} /> : <Loading />}
    </>
  );
}
