import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../../ui/LanguageChoice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ThemeChoice } from '../../ui/ThemeChoice.tsx';
import { AccountSettings } from './account/AccountSettings.tsx';
import { Connections } from './Connections.tsx';
import { Section } from './Section.tsx';
import { Setting } from './Setting.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';

export function SettingsPage() {
  const { t } = useTranslation(['common', 'account']);
  return (
    <Box sx={{ maxWidth: '60rem' }}>
      <PageHeader title={t('settings')} />
      <Section id="appearance" title={t('appearance')}>
        <Setting name={t('language')}>
          <LanguageChoice />
        </Setting>
        <Setting name={t('theme')}>
          <ThemeChoice />
        </Setting>
        <Setting name={t('timeZone')}>
          <TimeZoneField />
        </Setting>
      </Section>
      <Section id="session" title={t('yourSession')}>
        <SessionFacts />
      </Section>
      <Section id="signing-in" title={t('signingIn', { ns: 'account' })}>
        <AccountSettings />
      </Section>
      <Section id="connections" title={t('connections')} text={t('connectionsText')}>
        <Connections />
      </Section>
    </Box>
  );
}
