import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RecordRule } from '../../../contract/services/rtc/rules.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { DeleteRuleButton } from './DeleteRuleButton.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { rulesQuery } from './roomsQueries.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

/** Where an application's recordings go: one rule for each location. */
export function RecordRules({ scope, app }: { scope: string; app: string }) {
  const { t } = useTranslation('rooms');
  const answer = useQuery(rulesQuery(scope, app));
  const failure = useLoadFailure(answer);
  const whyNot = useWhyNotCloud(scope)(rtc.putRecordRule);
  const [isOpen, setOpen] = useState(false);
  const rules: RecordRule[] | undefined = answer.data;
  return (
    <Section title={t('rules')}>
      {failure && <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />}
      {!failure && !rules && <Loading />}
      {rules?.length === 0 && <Typography variant="body2">{t('rulesNone')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {rules?.map((rule) => (
          <Box
            key={rule.rule_id}
            component="li"
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                <b>{rule.record_formats?.join(' + ')}</b> → {rule.obs_addr?.bucket}/
                {rule.obs_addr?.object ?? ''}
              </Typography>
              <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {rule.obs_addr?.location} · {rule.rule_id} · <RelativeTime time={rule.update_time} />
              </Typography>
            </Box>
            <DeleteRuleButton scope={scope} app={app} rule={rule} />
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <DisabledReason reason={whyNot}>
          <Button variant="outlined" onClick={() => setOpen(true)} disabled={!rules}>
            {t(rules && rules.length > 0 ? 'replaceRule' : 'addRule')}
          </Button>
        </DisabledReason>
      </Box>
      {isOpen && rules && <RuleDialog scope={scope} app={app} rules={rules} onClose={() => setOpen(false)} />}
    </Section>
  );
}
