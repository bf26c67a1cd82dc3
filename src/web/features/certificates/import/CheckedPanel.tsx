import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { CheckedImport } from '../pem/checkImport.ts';

interface Props {
  checked: CheckedImport | undefined;
  /** Names that the certificate in its place covers, and this one does not. */
  lost?: readonly string[];
}

/** What a certificate says of itself, and what was found out about it: read in this browser, before anything is sent. */
export function CheckedPanel({ checked, lost = [] }: Props) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { leaf, issuers = [], key, warnings = [] } = checked ?? {};
  return (
    <Section title={t('checkedTitle')}>
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {!leaf && (
          <Typography variant="body2" color="textSecondary">
            {t('checkedNeeds')}
          </Typography>
        )}
        {leaf && (
          <Facts
            facts={[
              [t('checkedNames'), leaf.names.join(', ')],
              [t('checkedEnds'), format.time(leaf.ends)],
              [t('checkedBegins'), format.time(leaf.begins)],
              [t('checkedIssuer'), leaf.issuer],
              [t('checkedChain'), issuers.map(({ subject }) => subject).join(' → ')],
            ]}
          />
        )}
        {leaf && key === 'matches' && (
          <Alert severity="success" variant="outlined">
            {t('keyMatches')}
          </Alert>
        )}
        {lost.length > 0 && (
          <Alert severity="warning" variant="outlined">
            {t('losesNames', { names: lost.join(', ') })}
          </Alert>
        )}
        {warnings.map((warning) => (
          <Alert key={warning} severity="warning" variant="outlined">
            {t(`warn_${warning}`)}
          </Alert>
        ))}
      </Box>
    </Section>
  );
}
