import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ResourcesDialog } from './ResourcesDialog.tsx';

export function ResourcesButton({ scope, environment }: { scope: string; environment: Environment }) {
  const { t } = useTranslation('environments');
  const whyNot = useWhyNotCloud(scope)(servicestage.putResources);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('changeResources')}
        </Button>
      </DisabledReason>
      {isOpen && <ResourcesDialog scope={scope} environment={environment} onClose={() => setOpen(false)} />}
    </>
  );
}
