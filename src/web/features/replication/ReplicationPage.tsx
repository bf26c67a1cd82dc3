import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { jobQuery } from './replicationQueries.ts';
import { ReplicationDetails } from './ReplicationDetails.tsx';

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
  const isGone = answer.data !== undefined && (!job || unknown.has(job.error_code ?? ''));
  // Good as a whole, the answer has an error in the job's place.
  const hidden =
    job && new Failure('unavailable', job.error_message ?? '', { code: job.error_code ?? 'failed' });
  return (
    <MissingThing
      words="replication"
      title={t('job')}
      id={id}
      isGone={isGone}
      failure={failure ?? hidden}
      onRetry={() => void answer.refetch()}
      list="/services/replication"
    />
  );
}
