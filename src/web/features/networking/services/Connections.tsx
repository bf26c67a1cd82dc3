import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { Connection } from '../../../../contract/services/vpcep/connections.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { canAct, type ConnectionVerb } from './connectionActions.ts';
import { ConnectionRow } from './ConnectionRow.tsx';
import { ConnectionsDialog } from './ConnectionsDialog.tsx';
import { connectionsQuery } from './serviceQueries.ts';

interface Asked {
  verb: ConnectionVerb;
  connections: readonly Connection[];
}

/** Who is connected or wants to be: accepted and rejected one by one or many at once. */
export function Connections({ scope, service }: { scope: string; service: EndpointService }) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(scope)(vpcep.acceptOrRejectEndpoint);
  const connections = useQuery(connectionsQuery(scope, service.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const all = connections.data ?? [];
  const selected = all.filter(({ id }) => chosen.includes(id)); // one that is gone is no longer chosen
  const isChecked = all.length > 0 && selected.length === all.length;

  return (
    <Section title={t('connections')}>
      {connections.error && !connections.data && (
        <FailureAlert failure={connections.error} onRetry={() => void connections.refetch()} />
      )}
      {connections.data?.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t(service.approval_enabled ? 'connectionsNoneApproval' : 'connectionsNone')}
        </Typography>
      )}
      {all.length > 0 && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
            <Checkbox
              size="small"
              checked={isChecked}
              indeterminate={selected.length > 0 && !isChecked}
              onChange={() => setChosen(isChecked ? [] : all.map(({ id }) => id))}
              slotProps={{ input: { 'aria-label': t('selectAll') } }}
            />
            <Typography variant="body2" role="status" sx={{ flex: 1 }}>
              {selected.length > 0
                ? t('selectedConnections', { count: selected.length })
                : t('connectionCount', { count: all.length })}
            </Typography>
            {(['receive', 'reject'] as const).map((verb) => {
              const fitting = selected.filter((connection) => canAct(verb, connection));
              const reason = whyNot ?? (fitting.length === 0 ? t(`${verb}None`) : undefined);
              return (
                <DisabledReason key={verb} reason={reason}>
                  <Button
                    variant="outlined"
                    color={verb === 'reject' ? 'error' : 'primary'}
                    onClick={() => setAsked({ verb, connections: fitting })}
                  >
                    {t(`${verb}Selected`, { count: fitting.length })}
                  </Button>
                </DisabledReason>
              );
            })}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {all.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                isChosen={chosen.includes(connection.id)}
                onChoose={(isChosen) =>
                  setChosen(
                    isChosen ? [...chosen, connection.id] : chosen.filter((id) => id !== connection.id),
                  )
                }
                whyNot={whyNot}
                onAct={(verb) => setAsked({ verb, connections: [connection] })}
              />
            ))}
          </Box>
        </>
      )}
      {asked && (
        <ConnectionsDialog
          scope={scope}
          service={service}
          {...asked}
          onClose={() => {
            setAsked(undefined);
            setChosen([]);
          }}
        />
      )}
    </Section>
  );
}
