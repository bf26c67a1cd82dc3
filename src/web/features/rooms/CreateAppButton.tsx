import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { CreateAppDialog } from './CreateAppDialog.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

export function CreateAppButton({ scopes }: { scopes: readonly Pick<Scope, 'id' | 'name'>[] }) {
  const { t } = useTranslation('rooms');
  const [isOpen, setOpen] = useState(false);
  const whyNot = useWhyNotCloud(scopes[0]?.id ?? '')(rtc.createApp);
  return (
    <>
      <DisabledReason reason={scopes.length === 1 ? whyNot : undefined}>
        <Button variant="contained" startIcon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('newApp')}
        </Button>
      </DisabledReason>
      {isOpen && <CreateAppDialog scopes={scopes} onClose={() => setOpen(false)} />}
    </>
  );
}
