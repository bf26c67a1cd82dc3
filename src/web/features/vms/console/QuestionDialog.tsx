import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Alert from '@mui/material/Alert';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const fields = ['username', 'target', 'password'] as const;
type Answer = Partial<Record<(typeof fields)[number], string>>;

interface Props {
  name: string;
  types: readonly string[];
  refusal: string | null;
  onAnswer: (answer: Answer) => void;
  onCancel: () => void;
}

/** The VNC server's own question. The answer goes to it and nowhere else. */
export function QuestionDialog({ name, types, refusal, onAnswer, onCancel }: Props) {
  const { t } = useTranslation('console');
  const title = useId();
  const asked = fields.filter((field) => types.includes(field));

  function submit(form: FormData) {
    const answers = asked.map((field) => [field, form.get(field)] as const);
    onAnswer(Object.fromEntries(answers.filter((answer) => typeof answer[1] === 'string')));
  }
  return (
    // In place: a portal would be invisible in full screen.
    <Dialog open disablePortal onClose={onCancel} aria-labelledby={title} maxWidth="xs" fullWidth>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <DialogTitle id={title}>{t('question')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{t('questionText', { name })}</DialogContentText>
          {refusal !== null && (
            <Alert severity="error">
              {refusal ? t('answerRefusedWith', { reason: refusal }) : t('answerRefused')}
            </Alert>
          )}
          {asked.map((field, index) => (
            <TextField
              key={field}
              name={field}
              label={t(field)}
              type={field === 'password' ? 'password' : 'text'}
              autoComplete={field === 'password' ? 'new-password' : 'off'}
              autoFocus={index === 0}
              required={field === 'password'}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('answer')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
