import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bms } from '../../../contract/services/bms.ts';
import { isPrepaidServer, type BareMetalServer } from '../../../contract/services/bms/servers.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';

const alone = { delete_publicip: false, delete_volume: false };

/** Deletes a server that is paid for as used; one of a period is unsubscribed from at the vendor's. */
export function DeleteServerButton({ scope, server }: { scope: string; server: BareMetalServer }) {
  const { t } = useTranslation('bareMetal');
  const [along, setAlong] = useState(alone);
  const whyPaid = isPrepaidServer(server) ? t('whyPrepaid') : undefined;
  return (
    <DeleteThing
      words="bareMetal"
      operation={bms.deleteServer}
      input={{ scope, body: { servers: [{ id: server.id }], ...along } }}
      name={server.name || server.id}
      seen={{ name: server.name, status: server.status }}
      whyNot={useWhyNotCloud(scope)(bms.deleteServer) ?? whyPaid}
      onAsk={() => setAlong(alone)}
    >
      <FormControlLabel
        control={
          <Checkbox
            checked={along.delete_publicip}
            onChange={(_, delete_publicip) => setAlong({ ...along, delete_publicip })}
          />
        }
        label={t('withAddress')}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={along.delete_volume}
            onChange={(_, delete_volume) => setAlong({ ...along, delete_volume })}
          />
        }
        label={t('withDisks')}
      />
    </DeleteThing>
  );
}
