import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { mutation } from '../../../lib/query.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { permissionsQuery } from './serviceQueries.ts';
import { WhitelistForm } from './WhitelistForm.tsx';

/** Who may connect at all. One's own account always may. */
export function Whitelist({ scope, service }: { scope: string; service: EndpointService }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope)(vpcep.addOrRemovePermissions);
  const list = useQuery(permissionsQuery(scope, service.id));
  const [removing, setRemoving] = useState<string>();
  const remove = useMutation(mutation(vpcep.addOrRemovePermissions));
  const params = { vpc_endpoint_service_id: service.id };
  const body = { action: 'remove' as const, permissions: removing ? [removing] : [] };
  return (
    <Section title={t('whitelist')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('whitelistText')}
      </Typography>
      {list.error && !list.data && <FailureAlert failure={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Typography variant="body2">{t('whitelistNone')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
        {list.data?.map(({ id, permission }) => (
          <Box
            key={id}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              borderTop: 1,
              borderColor: 'divider',
              py: 0.5,
            }}
          >
            <Typography variant="body2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
              {permission === '*' ? t('everyone') : permission}
            </Typography>
            <DisabledReason reason={whyNot}>
              <Button
                color="error"
                aria-label={t('removeNamed', { what: permission ?? '' })}
                onClick={() => {
                  remove.reset();
                  setRemoving(permission ?? '');
                }}
              >
                {t('remove')}
              </Button>
            </DisabledReason>
          </Box>
        ))}
      </Box>
      <WhitelistForm scope={scope} service={service} whyNot={whyNot} known={list.data ?? []} />
      {removing !== undefined && (
        <ConfirmDialog
          open
          title={t('removeTitle', { what: removing })}
          confirmLabel={t('remove')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={() =>
            remove.mutate({ input: { scope, params, body } }, { onSuccess: () => setRemoving(undefined) })
          }
          onClose={() => setRemoving(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('removeText')}
          </Typography>
          <ShowCall operation={vpcep.addOrRemovePermissions} input={{ params, body }} />
        </ConfirmDialog>
      )}
    </Section>
  );
}
