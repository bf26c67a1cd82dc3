import Button from '@mui/material/Button';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { RenameVipDialog } from './RenameVipDialog.tsx';

export function RenameVipButton({ scope, vip }: { scope: string; vip: Port }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot(vpc.updatePort)}>
        <Button variant="outlined" startIcon={<Pencil size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('rename')}
        </Button>
      </DisabledReason>
      {isOpen && <RenameVipDialog scope={scope} vip={vip} onClose={() => setOpen(false)} />}
    </>
  );
}
