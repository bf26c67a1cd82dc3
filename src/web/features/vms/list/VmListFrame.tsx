import { useRef } from 'react';
import { VmTable } from './VmTable.tsx';

const nothing = () => undefined;
const none = new Set<string>();

/** The list before it is known whose VMs it is of. */
export function VmListFrame() {
  const table = useRef<HTMLTableElement>(null);
  return (
    <VmTable
      ref={table}
      scope=""
      vms={undefined}
      gone={none}
      sort="name"
      dir="asc"
      onSort={nothing}
      onLeave={nothing}
    />
  );
}
