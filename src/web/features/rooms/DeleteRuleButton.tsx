import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import type { RecordRule } from '../../../contract/services/rtc/rules.ts';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

export function DeleteRuleButton({ scope, app, rule }: { scope: string; app: string; rule: RecordRule }) {
  const { t } = useTranslation('rooms');
  const whyNot = useWhyNotCloud(scope)(rtc.deleteRecordRule);
  const [isOpen, setOpen] = useState(false);
  const remove = useMutation(mutation(rtc.deleteRecordRule));
  const params = { app_id: app, rule_id: rule.rule_id };
  return (
    <>
      <DeleteButton
        label={t('deleteRule')}
        whyNot={whyNot}
        onClick={() => {
          remove.reset();
          setOpen(true);
        }}
      />
      <ConfirmDialog
        open={isOpen}
        title={t('deleteRuleTitle')}
        confirmLabel={t('delete')}
        danger
        busy={remove.isPending}
        failure={remove.error}
        onConfirm={() => remove.mutate({ input: { scope, params } }, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      >
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {t('deleteRuleText', { location: rule.obs_addr?.location ?? '' })}
        </Typography>
        <ShowCall operation={rtc.deleteRecordRule} input={{ params }} />
      </ConfirmDialog>
    </>
  );
}
