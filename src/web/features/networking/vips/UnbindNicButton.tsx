import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { ChangePairsDialog } from '../ChangePairsDialog.tsx';
import { withoutPairs } from '../ports.ts';
import { useWhyNot } from '../useWhyNot.ts';

interface Props {
  scope: string;
  vip: Port;
  address: string;
  name: string;
}

export function UnbindNicButton({ scope, vip, address, name }: Props) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot(vpc.updatePort)}>
        <Button color="error" onClick={() => setOpen(true)}>
          {t('unbind')}
        </Button>
      </DisabledReason>
      {isOpen && (
        <ChangePairsDialog
          scope={scope}
          port={vip}
          pairs={withoutPairs(vip, [address])}
          title={t('unbindTitle', { nic: name })}
          confirmLabel={t('unbind')}
          danger
          onClose={() => setOpen(false)}
        >
          <Typography variant="body2">{t('unbindText')}</Typography>
        </ChangePairsDialog>
      )}
    </>
  );
}
