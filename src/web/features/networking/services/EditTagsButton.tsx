import Button from '@mui/material/Button';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { EditTagsDialog } from './EditTagsDialog.tsx';

export function EditTagsButton({ scope, service }: { scope: string; service: EndpointService }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope)(vpcep.changeServiceTags);
  const [isOpen, setOpen] = useState(false);
  const reason = whyNot ?? (service.status === 'deleting' ? t('isDeleting') : undefined);
  return (
    <>
      <DisabledReason reason={reason}>
        <Button variant="outlined" startIcon={<Tag size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('editTags')}
        </Button>
      </DisabledReason>
      {isOpen && <EditTagsDialog scope={scope} service={service} onClose={() => setOpen(false)} />}
    </>
  );
}
