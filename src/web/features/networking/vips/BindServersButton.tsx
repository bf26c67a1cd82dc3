import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { OptionRow } from '../../../ui/form/PickInput.tsx';
import { ChangePairsDialog } from '../ChangePairsDialog.tsx';
import { addressOf, called, pairAddresses, withPairs } from '../ports.ts';
import { useWhyNot } from '../useWhyNot.ts';
import type { KnownNic } from './VipDetails.tsx';

interface Props {
  scope: string;
  vip: Port;
  nics: readonly KnownNic[] | undefined;
}

/** Binds further NICs of the same subnet. */
export function BindServersButton({ scope, vip, nics }: Props) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<KnownNic[]>([]);
  const bound = pairAddresses(vip);
  const free = (nics ?? []).filter(({ port }) => !bound.includes(addressOf(port) ?? ''));
  const reason = nics && free.length === 0 ? t('bindNone') : undefined;
  return (
    <>
      <DisabledReason reason={whyNot(vpc.updatePort) ?? reason}>
        <Button
          variant="outlined"
          startIcon={<Link2 size={16} aria-hidden />}
          onClick={() => {
            setPicked([]);
            setOpen(true);
          }}
        >
          {t('bind')}
        </Button>
      </DisabledReason>
      {isOpen && (
        <ChangePairsDialog
          scope={scope}
          port={vip}
          pairs={withPairs(
            vip,
            picked.flatMap(({ port }) => addressOf(port) ?? []),
          )}
          title={`${t('bind')} · ${called(vip)}`}
          confirmLabel={t('bind')}
          onClose={() => setOpen(false)}
        >
          <Typography variant="body2">{t('bindText')}</Typography>
          <Autocomplete
            multiple
            disableCloseOnSelect
            options={free}
            value={picked}
            onChange={(_, chosen) => setPicked(chosen)}
            getOptionKey={({ port }) => port.id}
            getOptionLabel={({ server, port }) => `${server} · ${addressOf(port) ?? port.id}`}
            isOptionEqualToValue={(option, value) => option.port.id === value.port.id}
            renderOption={({ key: _key, ...row }, { server, port }) => (
              <Box component="li" key={port.id} {...row}>
                <OptionRow name={server} detail={addressOf(port)} />
              </Box>
            )}
            renderInput={(input) => <TextField {...input} label={t('bindServers')} />}
          />
        </ChangePairsDialog>
      )}
    </>
  );
}
