import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { query } from '../lib/query.ts';
import { Loading } from '../ui/Loading.tsx';
import { SignInForm, type SignInFormProps } from './SignInForm.tsx';
import { refusalWords } from './signInFailure.ts';

interface Props extends SignInFormProps {
  /** Why the provider's sign-in led back here; undefined when it did not. */
  refusal: string | undefined;
  /** The page beneath must stay as it is: the provider is asked in a window of its own. */
  isLayer: boolean;
}

/** How one signs in here: at the provider, with a name and password, or either. */
export function SignInWays({ refusal, isLayer, ...form }: Props) {
  const { t } = useTranslation();
  // Nobody is signed in, so every other query waits; this one is for just then.
  const { data: ways, isPending } = useQuery({ ...query(own.getSignInWays, {}), networkMode: 'always' });
  if (isPending) return <Loading />;
  const provider = ways?.provider;
  const name = provider?.name ?? t('singleSignOn');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {refusal && (
        <Alert severity="error">
          {refusalWords(t, refusal)}{' '}
          {refusal === 'noGrant' && ways?.contact && t('askContact', { contact: ways.contact })}
        </Alert>
      )}
      {provider && (
        <Button
          variant={ways.local ? 'outlined' : 'contained'}
          size="large"
          startIcon={<KeyRound size={18} />}
          href={startAddress(isLayer)}
          {...(isLayer && { target: 'wheelhouse-sign-in', rel: 'opener' })}
          autoFocus={!ways.local}
        >
          {t('signInAt', { name })}
        </Button>
      )}
      {provider && ways.local && <Divider>{t('or')}</Divider>}
      {(ways?.local ?? true) && <SignInForm {...form} contact={ways?.contact ?? undefined} />}
    </Box>
  );
}

const startAddress = (isLayer: boolean) => {
  const to = isLayer ? '/signed-in.html' : `${location.pathname}${location.search}`;
  return `/api/session/oidc/start?${new URLSearchParams({ to })}`;
};
