import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../../../lib/session.tsx';
import { whyNotConsole } from '../actions/whyNot.ts';
import type { VmTarget } from '../vmTarget.ts';

/** From a row to its own page, or to its console. */
export function useOpenVm() {
  const { roles } = useSession();
  const navigate = useNavigate();
  function openVm({ scope, vm }: VmTarget) {
    void navigate({ to: '/vms/$scope/$vm', params: { scope, vm: vm.id } });
  }
  function openConsole({ scope, vm }: VmTarget) {
    if (whyNotConsole(roles[scope], vm)) return; // the row's own button says why
    void navigate({ to: '/vms/$scope/$vm/console', params: { scope, vm: vm.id } });
  }
  return { openVm, openConsole };
}
