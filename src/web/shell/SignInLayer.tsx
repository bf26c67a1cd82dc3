import Dialog from '@mui/material/Dialog';
import { useTranslation } from 'react-i18next';
import { SignInPage, type SignInProps } from './SignInPage.tsx';

/** The sign-in over a page that waits beneath it; a dialog, so that the page's own dialogs give up the focus. */
export function SignInLayer(props: SignInProps) {
  const { t } = useTranslation();
  return (
    <Dialog fullScreen open slotProps={{ paper: { 'aria-label': t('signInTitle') } }} transitionDuration={0}>
      <SignInPage {...props} isLayer />
    </Dialog>
  );
}
