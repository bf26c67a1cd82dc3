import Button from '@mui/material/Button';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dds } from '../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { RenameDatabaseDialog } from './RenameDatabaseDialog.tsx';
import { useWhyNotDatabase } from './useWhyNotDatabase.ts';

export function RenameDatabaseButton({ scope, instance }: { scope: string; instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const whyNot = useWhyNotDatabase(scope, instance);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot(dds.renameInstance)}>
        <Button variant="outlined" startIcon={<Pencil size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('rename')}
        </Button>
      </DisabledReason>
      {isOpen && <RenameDatabaseDialog scope={scope} instance={instance} onClose={() => setOpen(false)} />}
    </>
  );
}
