import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { CertificateDetails } from './CertificateDetails.tsx';
import { certificateQuery } from './certificateQueries.ts';

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
  const isGone = kind === 'notFound' || (failure && failureBody(failure).kind === 'invalid');
  if (answer.data && !isGone) return <CertificateDetails scope={scope} certificate={answer.data} />;
  return (
    <MissingThing
      words="certificates"
      title={t('certificate')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/certificates"
    />
  );
}
