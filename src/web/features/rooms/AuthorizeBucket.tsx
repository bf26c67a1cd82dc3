import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import { mutation } from '../../lib/query.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';

interface Props {
  scope: string;
  bucket: string;
  location: string;
}

/** The service may not write into this bucket yet, and without that no rule is taken. */
export function AuthorizeBucket({ scope, bucket, location }: Props) {
  const { t } = useTranslation('rooms');
  const authorize = useMutation(mutation(rtc.authorizeBucket));
  return (
    <>
      <Alert
        severity="info"
        variant="outlined"
        action={
          <Button
            color="inherit"
            size="small"
            loading={authorize.isPending}
            onClick={() => authorize.mutate({ input: { scope, body: { bucket, operation: 1, location } } })}
          >
            {t('letBucket')}
          </Button>
        }
      >
        {t('bucketMustBeLet', { bucket })}
      </Alert>
      {authorize.error && <FailureAlert failure={authorize.error} />}
    </>
  );
}
