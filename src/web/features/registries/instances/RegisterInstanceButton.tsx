import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../../contract/services/cse.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import type { OfService } from './InstanceList.tsx';
import { RegisterInstanceDialog } from './RegisterInstanceDialog.tsx';

export function RegisterInstanceButton(props: OfService) {
  const { t } = useTranslation('registries');
  const [isOpen, setOpen] = useState(false);
  const whyNot = useWhyNotCloud(props.of.scope)(cse.registerInstance);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" startIcon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('registerInstance')}
        </Button>
      </DisabledReason>
      {isOpen && <RegisterInstanceDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
