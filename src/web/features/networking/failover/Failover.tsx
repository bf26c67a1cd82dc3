import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { useFlow } from '../../../lib/flow/useFlow.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import { FailoverFields } from './FailoverFields.tsx';
import { failoverFlow } from './failover.ts';
import { FailoverPlan } from './FailoverPlan.tsx';
import { FailoverRun } from './FailoverRun.tsx';
import { useFailoverForm } from './useFailoverForm.ts';
import { isComplete, type Wish } from './wish.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** What is wanted, until the virtual IP is there; then how far it has come. The plan is the same all the way. */
export function Failover({ scopes, wish, onWish }: Props) {
  const { t } = useTranslation('networking');
  const client = useQueryClient();
  const form = useFailoverForm(wish);
  const hasBegun = wish.vip !== undefined;
  const wanted = hasBegun ? wish : form.wanted;
  const flow = useFlow({
    name: 'failover',
    flow: failoverFlow(t),
    wish: wanted,
    isComplete: isComplete(wanted),
    onLearned: onWish,
    onEnded: () => void refreshService(client, 'vpc', wanted.scope),
  });
  async function start() {
    const stopped = await flow.start();
    // Until the virtual IP is there, what went wrong is the form's to say.
    if (stopped?.at?.key === 'create') throw stopped.error;
    form.draft.discard();
  }
  const plan = (
    <FailoverPlan
      flow={flow}
      isComplete={isComplete(wanted)}
      onInstead={(instead) => {
        if (instead.servers) form.form.setValue('servers', [...instead.servers]);
        onWish({ ...wanted, ...instead });
      }}
    />
  );
  if (hasBegun) return <FailoverRun flow={flow} wish={wish} plan={plan} onWish={onWish} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 26rem) minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <FailoverFields
        form={form}
        scopes={scopes}
        onSubmit={form.submitBy(start)}
        onSettled={() => onWish(form.wanted)}
      />
      {plan}
    </Box>
  );
}
