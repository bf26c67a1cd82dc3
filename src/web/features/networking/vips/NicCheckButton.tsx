import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { checkOff } from '../../../../contract/services/vpc/ports.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { ChangePairsDialog } from '../ChangePairsDialog.tsx';
import { addressOf, isCheckOff, withoutPairs, withPairs } from '../ports.ts';
import { useWhyNot } from '../useWhyNot.ts';
import type { KnownNic } from './VipDetails.tsx';

/** Turns a NIC's source/destination check off, or on again. */
export function NicCheckButton({ scope, nic }: { scope: string; nic: KnownNic }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  const isOff = isCheckOff(nic.port);
  const label = t(isOff ? 'turnOn' : 'turnOff');
  const name = `${nic.server} · ${addressOf(nic.port) ?? nic.port.id}`;
  return (
    <>
      <DisabledReason reason={whyNot(vpc.updatePort)}>
        <Button onClick={() => setOpen(true)}>{label}</Button>
      </DisabledReason>
      {isOpen && (
        <ChangePairsDialog
          scope={scope}
          port={nic.port}
          pairs={isOff ? withoutPairs(nic.port, [checkOff]) : withPairs(nic.port, [checkOff])}
          title={t(isOff ? 'checkOnTitle' : 'checkOffTitle', { nic: name })}
          confirmLabel={label}
          onClose={() => setOpen(false)}
        >
          <Typography variant="body2">{t(isOff ? 'checkOnText' : 'checkOffText')}</Typography>
        </ChangePairsDialog>
      )}
    </>
  );
}
