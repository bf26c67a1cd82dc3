import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Eye, EyeOff } from 'lucide-react';
import { Suspense, useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../contract/failure.ts';
import { lazyPart } from '../lib/lazyPart.ts';
import { useNow } from '../lib/useNow.ts';
import { signInFailureWords } from './signInFailure.ts';

const CodeField = lazyPart(() => import('./CodeField.tsx'), 'CodeField', 'account');

export interface SignInFormProps {
  signIn: (username: string, password: string, code?: string) => Promise<void>;
  username?: string | undefined;
  /** Whom to ask for access. */
  contact?: string | undefined;
}

interface Refusal {
  error: Error;
  /** Until when trying again is of no use, epoch milliseconds. */
  until: number;
}

export function SignInForm({ signIn, username: knownName = '', contact }: SignInFormProps) {
  const { t } = useTranslation();
  const alertId = useId();
  const [username, setUsername] = useState(knownName);
  const [password, setPassword] = useState('');
  // Undefined while no second factor was asked for.
  const [code, setCode] = useState<string>();
  const [isShown, setShown] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const now = useNow(refusal && refusal.until > 0 ? 500 : null);

  const secondsLeft = refusal ? Math.max(0, Math.ceil((refusal.until - now) / 1000)) : 0;
  const isNameMissing = isTried && username.trim() === '';
  const isPasswordMissing = isTried && password === '';
  const isCodeMissing = code !== undefined && code.trim() === '';
  const isCodeWrong = code !== undefined && refusal !== undefined && isOfCode(refusal.error);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '' || isCodeMissing || secondsLeft > 0 || isBusy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      await signIn(username.trim(), password, code?.trim());
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof Failure && error.code === 'totpRequired') {
        setCode('');
        setTried(false);
        return;
      }
      const wait = error instanceof Failure ? (error.body.retryAfter ?? 0) : 0;
      setRefusal({ error, until: wait > 0 ? Date.now() + wait * 1000 : 0 });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: SyntheticEvent) => void submit(event)}
      sx={{ display: 'grid', gap: 2 }}
    >
      <TextField
        label={t('username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
        autoFocus={knownName === ''}
        value={username}
        onChange={(event) => {
          setUsername(event.target.value);
          setCode(undefined); // another account may need none
        }}
        error={isNameMissing}
        helperText={isNameMissing && t('usernameMissing')}
      />
      <TextField
        label={t('password')}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        autoFocus={knownName !== ''}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={isPasswordMissing}
        helperText={isPasswordMissing && t('passwordMissing')}
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={t(isShown ? 'hidePassword' : 'showPassword')}
                  onClick={() => setShown(!isShown)}
                >
                  {isShown ? <EyeOff size={18} /> : <Eye size={18} />}
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      {code !== undefined && (
        <Suspense>
          <CodeField
            code={code}
            isWrong={isCodeWrong}
            isMissing={isTried && isCodeMissing}
            onChange={setCode}
          />
        </Suspense>
      )}
      {refusal && !isCodeWrong && (
        <Alert severity="error" id={alertId}>
          {signInFailureWords(t, refusal.error, secondsLeft, contact)}
        </Alert>
      )}
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={isBusy}
        disabled={secondsLeft > 0}
        aria-describedby={refusal ? alertId : undefined}
      >
        {t('signIn')}
      </Button>
    </Box>
  );
}

/** A code that is wrong, used or none at all. */
const isOfCode = (error: Error) =>
  error instanceof Failure && (error.code === 'wrongCode' || error.kind === 'invalid');
