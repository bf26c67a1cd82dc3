import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Draft } from './useDraft.ts';

/** What was typed before a reload, offered back. */
export function DraftOffer({ draft }: { draft: Draft }) {
  const { t } = useTranslation('form');
  if (!draft.isOffered) return null;
  return (
    <Alert
      severity="info"
      variant="outlined"
      action={
        <>
          <Button color="inherit" onClick={draft.restore}>
            {t('draftRestore')}
          </Button>
          <Button color="inherit" onClick={draft.discard}>
            {t('draftDiscard')}
          </Button>
        </>
      }
    >
      {t('draftThere')}
    </Alert>
  );
}
