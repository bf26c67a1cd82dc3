import { Navigate } from '@tanstack/react-router';
import { useIsHelpdesk } from './useIsHelpdesk.ts';

/** Where everybody begins: the helpdesk at its desk, the others at the machines. */
export function StartPage() {
  return <Navigate to={useIsHelpdesk() ? '/desk' : '/vms'} replace />;
}
