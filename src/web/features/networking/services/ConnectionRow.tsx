import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../../../../contract/services/vpcep/connections.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { canAct, type ConnectionVerb } from './connectionActions.ts';

interface Props {
  connection: Connection;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  whyNot: string | undefined;
  onAct: (verb: ConnectionVerb) => void;
}

const colours: Record<string, string> = {
  pendingAcceptance: 'warning.main',
  accepted: 'success.main',
  rejected: 'text.secondary',
  failed: 'error.main',
};

export function ConnectionRow({ connection, isChosen, onChoose, whyNot, onAct }: Props) {
  const { t } = useTranslation('networking');
  const { id, status, domain_id, marker_id, description, error, created_at } = connection;
  const errors = (error ?? []).map(
    ({ error_message, message, error_code, code }) => error_message ?? message ?? error_code ?? code,
  );
  return (
    <Box
      component="li"
      aria-label={id}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Checkbox
        size="small"
        checked={isChosen}
        onChange={(_, checked) => onChoose(checked)}
        slotProps={{ input: { 'aria-label': t('selectConnection', { id }) } }}
      />
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {id}
        </Typography>
        <Typography variant="caption" component="div" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {t('account')} {domain_id ?? '–'} · {t('marker')} {marker_id ?? '–'} ·{' '}
          <RelativeTime time={created_at} />
          {description && ` · ${description}`}
        </Typography>
        {errors.length > 0 && (
          <Typography variant="caption" component="div" color="error">
            {errors.join('; ')}
          </Typography>
        )}
      </Box>
      <Typography
        variant="body2"
        sx={{ fontWeight: 600, color: (status && colours[status]) ?? 'text.secondary', minWidth: '7rem' }}
      >
        {status ? t(`connection_${status}`) : '–'}
      </Typography>
      <Box sx={{ display: 'flex', gap: 0.5 }}>
        {(['receive', 'reject'] as const)
          .filter((verb) => canAct(verb, connection))
          .map((verb) => (
            <DisabledReason key={verb} reason={whyNot}>
              <Button color={verb === 'reject' ? 'error' : 'primary'} onClick={() => onAct(verb)}>
                {t(verb)}
              </Button>
            </DisabledReason>
          ))}
      </Box>
    </Box>
  );
}
