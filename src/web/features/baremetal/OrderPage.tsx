import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { bms } from '../../../contract/services/bms.ts';
import { followed } from '../../../contract/services/bms/jobs.ts';
import { query } from '../../lib/query.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { parseOrderSearch } from './bareMetalSearch.ts';
import { OrderParts } from './OrderParts.tsx';

const Params = z.object({ scope: z.string() });

/** What has become of an order: its number, the job it began, and every part of that. */
export function OrderPage() {
  const { t } = useTranslation('bareMetal');
  const { scope } = Params.parse(useParams({ strict: false }));
  const { job: job_id = '', order } = parseOrderSearch(useSearch({ strict: false }));
  const answer = useQuery({
    ...query(bms.showJob, { scope, params: { job_id } }),
    enabled: job_id !== '',
    refetchInterval: ({ state }) =>
      state.data && followed.state(state.data as never).phase !== 'running' ? false : 5_000,
  });
  const failure = useLoadFailure(answer);
  const job = answer.data;
  return (
    <>
      <PageHeader title={t('orderPage')} subtitle={t('orderPageText')} />
      <Section title={t('order')}>
        <Facts
          facts={[
            [t('orderId'), order],
            [t('job'), job_id],
            [t('region'), scope],
          ]}
        />
      </Section>
      {job_id === '' ? (
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          {t('unpaid')}
        </Alert>
      ) : job ? (
        <OrderParts scope={scope} job={job} />
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}
