import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { servicestage } from '../../../contract/services/servicestage.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { CreateEnvironmentDialog } from './CreateEnvironmentDialog.tsx';

export function CreateEnvironmentButton({ scopes }: { scopes: readonly Pick<Scope, 'id' | 'name'>[] }) {
  const { t } = useTranslation('environments');
  const [isOpen, setOpen] = useState(false);
  const whyNot = useWhyNotCloud(scopes[0]?.id ?? '')(servicestage.createEnvironment);
  return (
    <>
      <DisabledReason reason={scopes.length === 1 ? whyNot : undefined}>
        <Button variant="contained" startIcon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('newEnvironment')}
        </Button>
      </DisabledReason>
      {isOpen && <CreateEnvironmentDialog scopes={scopes} onClose={() => setOpen(false)} />}
    </>
  );
}
