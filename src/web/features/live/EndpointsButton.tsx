import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { live } from '../../../contract/services/live.ts';
import { KeptEndpoints } from '../../../contract/services/live/bodies.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { endpointsOf, toEndpoints, type TypedEndpoints } from './channelForm.ts';
import { PackagesInput } from './PackagesInput.tsx';
import { useChangeChannel } from './useChangeChannel.ts';

interface Props {
  scope: string;
  channel: LiveChannel;
}

export function EndpointsButton(of: Props) {
  const { t } = useTranslation('live');
  const whyNot = useWhyNotCloud(of.scope)(live.changeEndpoints);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('changePackages')}
        </Button>
      </DisabledReason>
      {isOpen && <EndpointsDialog {...of} onClose={() => setOpen(false)} />}
    </>
  );
}

const Body = z.strictObject({ endpoints: KeptEndpoints });

/** A header's value left masked stays what it is: the BFF puts it back. */
function EndpointsDialog({ onClose, ...of }: Props & { onClose: () => void }) {
  const { t } = useTranslation('live');
  const { seen, place, save } = useChangeChannel(live.changeEndpoints, of);
  const toBody = ({ endpoints }: TypedEndpoints) => ({ endpoints: toEndpoints(endpoints) });
  const { form, ...frame } = useBodyForm<TypedEndpoints, z.infer<typeof Body>>({
    schema: Body,
    start: { endpoints: endpointsOf(seen) },
    toBody,
    send: async (body) => {
      await save(body, { endpoints: seen.endpoints });
      onClose();
    },
  });
  const typed = useWatch({ control: form.control, compute: (all: TypedEndpoints) => all });
  return (
    <FormDialog
      {...frame}
      title={t('changePackages')}
      submitLabel={t('save')}
      footer={<ShowCall operation={live.changeEndpoints} input={{ body: { ...place, ...toBody(typed) } }} />}
      onClose={onClose}
    >
      <PackagesInput control={form.control} />
    </FormDialog>
  );
}
