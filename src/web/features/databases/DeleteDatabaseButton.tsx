import { dds } from '../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';
import { BusyAlert, isBusyRefusal } from './BusyAlert.tsx';
import { useWhyNotDatabase } from './useWhyNotDatabase.ts';

export const DeleteDatabaseButton = ({ scope, instance }: { scope: string; instance: DdsInstance }) => (
  <DeleteThing
    words="databases"
    operation={dds.deleteInstance}
    input={{ scope, params: { instance_id: instance.id } }}
    name={instance.name || instance.id}
    seen={{ name: instance.name }}
    whyNot={useWhyNotDatabase(scope, instance)(dds.deleteInstance)}
    ofFailure={(failure) => isBusyRefusal(failure) && <BusyAlert failure={failure} instance={instance} />}
  />
);
