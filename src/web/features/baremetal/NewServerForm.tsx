import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bms } from '../../../contract/services/bms.ts';
import { isPrepaid } from '../../../contract/services/bms/order.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DraftOffer } from '../../ui/form/DraftOffer.tsx';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { BillingFields } from './BillingFields.tsx';
import { DiskFields } from './DiskFields.tsx';
import { MachineFields } from './MachineFields.tsx';
import { NetworkFields } from './NetworkFields.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import { useOrderForm } from './useOrderForm.ts';

interface Props {
  scope: string;
  /** Id of the user the scope is signed in as, where the vendor tells it. */
  user: string | null;
  onOrdered: (begun: { job?: string; order?: string }) => void;
  onCancel: () => void;
}

export function NewServerForm({ scope, user, onOrdered, onCancel }: Props) {
  const { t } = useTranslation('bareMetal');
  const form = useOrderForm(scope, user);
  const { body, ordered, setOrdered, draft } = form;
  const payable = { ...body.server, publicip: body.server.publicip || undefined };
  const role = isPrepaid({ server: payable }) ? 'admin' : bms.createServers.role;
  const whyNot = useWhyNotCloud(scope)({ ...bms.createServers, role });
  return (
    <>
      <FormFrame
        label={t('newServer')}
        submitLabel={t('look')}
        onSubmit={form.submit}
        onCancel={onCancel}
        isSending={form.isSending}
        failure={form.failure}
        whyNot={whyNot}
        footer={<ShowCall operation={bms.createServers} input={{ body }} />}
      >
        <DraftOffer draft={draft} />
        <Section title={t('machine')}>
          <Fields>
            <MachineFields form={form} />
          </Fields>
        </Section>
        <Section title={t('disks')}>
          <Fields>
            <DiskFields form={form} />
          </Fields>
        </Section>
        <Section title={t('network')}>
          <Fields>
            <NetworkFields form={form} />
          </Fields>
        </Section>
        <Section title={t('order')}>
          <Fields>
            <BillingFields form={form} user={user} />
          </Fields>
        </Section>
      </FormFrame>
      {ordered && (
        <OrderDialog
          scope={scope}
          order={ordered}
          onOrdered={(begun) => {
            draft.discard();
            onOrdered(begun);
          }}
          onClose={() => setOrdered(undefined)}
        />
      )}
    </>
  );
}

const Fields = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
);
