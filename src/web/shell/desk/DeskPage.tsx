import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindDialog, FoundPlace } from '../../lib/find/source.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FindPanel } from '../find/FindPanel.tsx';

/** A machine is looked at first, here; everything else has its own page. */
const hrefOf = ({ source, href }: FoundPlace) =>
  source === 'vm' ? href.replace(/^\/vms\//, '/desk/') : href;

/** Where a call begins: one field for what the caller says, and the machines one had last. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const [dialog, setDialog] = useState<FindDialog>();
  return (
    <>
      <PageHeader title={t('desk')} subtitle={t('deskText')} />
      <Paper variant="outlined" sx={{ maxWidth: 860, overflow: 'hidden' }}>
        <FindPanel
          isDesk
          hrefOf={hrefOf}
          onDone={() => undefined}
          onDialog={(asked) => setDialog(() => asked)}
        />
      </Paper>
      {dialog?.(() => setDialog(undefined))}
    </>
  );
}
