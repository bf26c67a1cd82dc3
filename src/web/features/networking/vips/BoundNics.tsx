import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { addressOf, isCheckOff, pairAddresses } from '../ports.ts';
import { Section } from '../../../ui/Section.tsx';
import { NicCheckButton } from './NicCheckButton.tsx';
import { UnbindNicButton } from './UnbindNicButton.tsx';
import type { KnownNic } from './VipDetails.tsx';

interface Props {
  scope: string;
  vip: Port;
  /** Undefined until they are read. */
  nics: readonly KnownNic[] | undefined;
  failure: Error | null;
  onRetry: () => void;
}

/** The NICs that hold the virtual IP, each with its server, its check, and what can be done with it. */
export function BoundNics({ scope, vip, nics, failure, onRetry }: Props) {
  const { t } = useTranslation('networking');
  const bound = pairAddresses(vip);
  return (
    <Section title={t('nics')}>
      {!nics && failure && <FailureAlert failure={failure} onRetry={onRetry} />}
      {bound.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('nicsNone')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {bound.map((address) => (
          <BoundNic
            key={address}
            scope={scope}
            vip={vip}
            address={address}
            nic={nics?.find(({ port }) => addressOf(port) === address)}
            isKnown={nics !== undefined}
          />
        ))}
      </Box>
      {bound.length > 0 && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, mt: 1.5 }}>
          {t('checkHelp')}
        </Typography>
      )}
    </Section>
  );
}

interface NicProps {
  scope: string;
  vip: Port;
  address: string;
  nic: KnownNic | undefined;
  /** Whether the NICs were read: one that is not among them is none. */
  isKnown: boolean;
}

function BoundNic({ scope, vip, address, nic, isKnown }: NicProps) {
  const { t } = useTranslation('networking');
  const name = [nic?.server, address].filter(Boolean).join(' · ');
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {nic?.server ?? address}
        </Typography>
        <Typography variant="caption" component="div" color={isKnown && !nic ? 'warning' : 'textSecondary'}>
          {nic && [address, t(isCheckOff(nic.port) ? 'checkOff' : 'checkOn')].join(' · ')}
          {isKnown && !nic && t('nicUnknown')}
        </Typography>
      </Box>
      {nic && <NicCheckButton scope={scope} nic={nic} />}
      <UnbindNicButton scope={scope} vip={vip} address={address} name={name} />
    </Box>
  );
}
