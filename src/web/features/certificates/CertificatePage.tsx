import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CertificateDetails } from './CertificateDetails.tsx';
import { certificateQuery } from './certificateQueries.ts';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), certificate: z.string() });

export function CertificatePage() {
  const { scope, certificate } = Params.parse(useParams({ strict: false }));
  return <OneCertificate key={`${scope} ${certificate}`} scope={scope} id={certificate} />;
}

function OneCertificate({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('certificates');
  const answer = useQuery(certificateQuery(scope, id));
  const failure = useLoadFailure(answer);
  const kind = answer.error ? failureBody(answer.error).kind : undefined;
  if (kind === 'notFound' || (failure && failureBody(failure).kind === 'invalid'))
    return (
      <>
        <PageHeader title={t('certificate')} />
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to="/certificates" variant="outlined">
              {t('all')}
            </ButtonLink>
          }
        >
          {t('goneText', { id })}
        </EmptyState>
      </>
    );
  if (answer.data) return <CertificateDetails scope={scope} certificate={answer.data} />;
  return (
    <>
      <PageHeader title={t('certificate')} />
      {failure ? <FailureAlert failure={failure} onRetry={() => void answer.refetch()} /> : <Loading />}
    </>
  );
}
