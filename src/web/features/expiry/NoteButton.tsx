import IconButton from '@mui/material/IconButton';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { useRole } from '../../lib/session.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { hint } from '../../ui/hint.ts';
import type { ExpiryRow } from './expiryRows.ts';
import { NoteDialog } from './NoteDialog.tsx';

export function NoteButton({ row }: { row: ExpiryRow }) {
  const { t } = useTranslation(['expiry', 'glossary']);
  const held = useRole(row.scope);
  const [isOpen, setOpen] = useState(false);
  const label = t('noteOf', { name: row.ending.title });
  const whyNot = atLeast(held, 'operator')
    ? undefined
    : t('whyRole', { role: t('operator', { ns: 'glossary' }) });
  return (
    <>
      <DisabledReason reason={whyNot}>
        <IconButton size="small" aria-label={label} onClick={() => setOpen(true)} {...hint(label)}>
          <NotebookPen size={16} />
        </IconButton>
      </DisabledReason>
      {isOpen && <NoteDialog row={row} onClose={() => setOpen(false)} />}
    </>
  );
}
