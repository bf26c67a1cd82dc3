import Button from '@mui/material/Button';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { EditServiceDialog } from './EditServiceDialog.tsx';

export function EditServiceButton({ scope, service }: { scope: string; service: EndpointService }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope)(vpcep.updateEndpointService);
  const [isOpen, setOpen] = useState(false);
  const reason = whyNot ?? (service.status === 'available' ? undefined : t('notAvailableYet'));
  return (
    <>
      <DisabledReason reason={reason}>
        <Button variant="outlined" startIcon={<Pencil size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('edit')}
        </Button>
      </DisabledReason>
      {isOpen && <EditServiceDialog scope={scope} service={service} onClose={() => setOpen(false)} />}
    </>
  );
}
